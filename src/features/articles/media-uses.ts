import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import { readableStates } from './article.ts'
import { articles, editions, mediaUses } from './table.ts'
import { seenBy } from './scope.ts'

/** A file is for everyone when a text that everyone may read uses it, and else for whoever may see an article that does. */
export async function mayFetchMedia(ctx: Pick<Context, 'db' | 'actor'>, mediaId: string): Promise<boolean> {
  const uses = ctx.db
    .select({ one: sql`1` })
    .from(mediaUses)
    .innerJoin(editions, eq(editions.id, mediaUses.editionId))
    .innerJoin(articles, eq(articles.id, editions.articleId))
  const inPublic = and(
    eq(mediaUses.revision, editions.revision),
    inArray(editions.state, [...readableStates]),
  )
  const rows = await uses.where(and(eq(mediaUses.mediaId, mediaId), or(inPublic, seenBy(ctx.actor)))).limit(1)
  return rows.length > 0
}
