import { and, desc, eq, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { Gone, NotFound } from '#platform/errors.ts'
import { readableStates } from './article.ts'
import type { Cursor } from './publication/queries.ts'
import { selectRecords, type ArticleRecord } from './records.ts'
import { articles, editions, formerAddresses, mediaUses } from './table.ts'
import { seenBy } from './scope.ts'

const newestFirst = [desc(editions.publishedAt), desc(editions.articleId)]

const olderThan = (cursor: Cursor): SQL | undefined =>
  or(
    lt(editions.publishedAt, cursor.publishedAt),
    and(eq(editions.publishedAt, cursor.publishedAt), lt(editions.articleId, cursor.id)),
  )

/** What the public lists: published articles, newest first, one more than `limit` where there are older ones. */
export async function listPublished(
  db: Database,
  {
    sectionIds,
    before,
    limit = 20,
  }: { sectionIds?: readonly string[]; before?: Cursor | undefined; limit?: number },
): Promise<{ articles: ArticleRecord[]; older: Cursor | null }> {
  const rows = await selectRecords(db)
    .where(
      and(
        eq(editions.state, 'published'),
        sectionIds && inArray(editions.sectionId, [...sectionIds]),
        before && olderThan(before),
      ),
    )
    .orderBy(...newestFirst)
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const more = rows.length > limit && last?.publishedAt
  return { articles: shown, older: more ? { publishedAt: last.publishedAt!, id: last.id } : null }
}

export type PublicArticle =
  | { found: true; article: ArticleRecord; corrections: Correction[] }
  | { found: false; movedTo: string }

export interface Correction {
  note: string
  at: Date
}

/** The article at a public address; where it moved to; or Gone with the reason, when it was taken down. */
export async function findPublicArticle(db: Database, slug: string): Promise<PublicArticle> {
  const [article] = await selectRecords(db)
    .where(
      and(eq(articles.slug, slug), inArray(editions.state, [...readableStates, 'taken_down', 'redirected'])),
    )
    .limit(1)
  if (!article) return { found: false, movedTo: await findPresentSlug(db, slug) }
  if (article.state === 'taken_down') throw new Gone(article.reason ?? '')
  if (article.state === 'redirected') return { found: false, movedTo: await findSlug(db, article.redirectTo) }
  return { found: true, article, corrections: await listCorrections(db, article.id) }
}

async function findPresentSlug(db: Database, former: string): Promise<string> {
  const [row] = await db
    .select({ slug: articles.slug })
    .from(formerAddresses)
    .innerJoin(articles, eq(articles.id, formerAddresses.articleId))
    .where(eq(formerAddresses.slug, former))
  if (!row) throw new NotFound()
  return row.slug
}

async function findSlug(db: Database, id: string | null): Promise<string> {
  const [row] = await db
    .select({ slug: articles.slug })
    .from(articles)
    .where(sql`${articles.id} = ${id}`)
  if (!row) throw new NotFound()
  return row.slug
}

/** The notes of all corrections that were published, oldest first. */
async function listCorrections(db: Database, articleId: string): Promise<Correction[]> {
  const rows = await db
    .select({ note: editions.correctionNote, at: editions.publicSince })
    .from(editions)
    .where(and(eq(editions.articleId, articleId), inArray(editions.state, ['superseded', ...readableStates])))
    .orderBy(editions.number)
  return rows.flatMap(({ note, at }) => (note && at ? [{ note, at }] : []))
}

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
