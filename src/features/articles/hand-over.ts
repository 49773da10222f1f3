import { and, eq, inArray, ne, or, sql } from 'drizzle-orm'
import type { HandOver } from '#features/organisation/index.ts'
import type { Database } from '#platform/database.ts'
import { openStates } from './article.ts'
import { articles, editions } from './table.ts'

/** What the person has in writing: any article not yet out may come back to its writers. */
const inHand = (db: Database, personId: string) =>
  and(
    or(eq(articles.createdBy, personId), sql`${personId}::uuid = any(${articles.coAuthors})`),
    inArray(
      articles.id,
      db
        .select({ id: editions.articleId })
        .from(editions)
        .where(inArray(editions.state, [...openStates])),
    ),
  )

/** Whoever takes over joins as a co-author: the work goes on, and the first writer's name stays where it was. */
export const handOver: HandOver = {
  key: 'articles',
  label: 'Bài đang viết hoặc đang chờ duyệt',
  count: (db, personId) => db.$count(articles, inHand(db, personId)),
  async takeOver(tx, _ctx, { from, to }) {
    const taken = await tx
      .update(articles)
      .set({ coAuthors: sql`array_append(${articles.coAuthors}, ${to}::uuid)` })
      .where(
        and(inHand(tx, from), ne(articles.createdBy, to), sql`not ${to}::uuid = any(${articles.coAuthors})`),
      )
      .returning({ id: articles.id })
    return taken.length
  },
}

/** Every edition that stands in the section, whatever its state. */
export async function countInSection(db: Database, sectionId: string): Promise<number> {
  return db.$count(editions, eq(editions.sectionId, sectionId))
}
