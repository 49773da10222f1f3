import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { Gone, NotFound } from '#platform/errors.ts'
import { readableStates } from '../article.ts'
import { neighbours } from '../neighbours.ts'
import { articles, editions, formerAddresses, revisions } from '../table.ts'

export interface Correction {
  note: string
  at: Date
}

/** The notes of all corrections that were published, oldest first. */
const corrections = sql<{ note: string; at: string }[]>`(
  select coalesce(json_agg(json_build_object('note', c.correction_note, 'at', c.public_since) order by c.number), '[]')
  from editions as c
  where c.article_id = ${articles.id} and c.correction_note is not null and c.public_since is not null
    and c.state in ('superseded', 'published', 'withdrawn', 'archived'))`

/**
 * One query, with only what the public page shows; prepared, because making it and planning it would take longer than
 * answering it.
 */
const prepare = (db: Database) =>
  db
    .select({
      id: articles.id,
      slug: articles.slug,
      state: editions.state,
      stateSince: editions.stateSince,
      sectionId: editions.sectionId,
      publishedAt: editions.publishedAt,
      publicSince: editions.publicSince,
      reason: editions.reason,
      redirectTo: editions.redirectTo,
      content: revisions.content,
      corrections,
      ...neighbours,
    })
    .from(articles)
    .innerJoin(editions, eq(editions.articleId, articles.id))
    .innerJoin(revisions, and(eq(revisions.editionId, editions.id), eq(revisions.number, editions.revision)))
    .where(
      and(
        eq(articles.slug, sql.placeholder('slug')),
        inArray(editions.state, [...readableStates, 'taken_down', 'redirected']),
      ),
    )
    .limit(1)
    .prepare('public_article')

const prepared = new WeakMap<Database, ReturnType<typeof prepare>>()

function selectPublic(db: Database) {
  const known = prepared.get(db) ?? prepare(db)
  prepared.set(db, known)
  return known
}

type PublicRow = Awaited<ReturnType<ReturnType<typeof prepare>['execute']>>[number]
export type PublicRecord = Omit<PublicRow, 'corrections'>

export type PublicArticle =
  | { found: true; article: PublicRecord; corrections: Correction[] }
  | { found: false; movedTo: string }

/** The article at a public address; where it moved to; or Gone with the reason, when it was taken down. */
export async function findPublicArticle(db: Database, slug: string): Promise<PublicArticle> {
  const [row] = await selectPublic(db).execute({ slug })
  if (!row) return { found: false, movedTo: await findPresentSlug(db, slug) }
  const { corrections: notes, ...article } = row
  if (article.state === 'taken_down') throw new Gone(article.reason ?? '')
  if (article.state === 'redirected') return { found: false, movedTo: await findSlug(db, article.redirectTo) }
  return { found: true, article, corrections: notes.map(({ note, at }) => ({ note, at: new Date(at) })) }
}

/** Where the public reads it now; null where it does not. */
export async function findPublicAddress(db: Database, articleId: string): Promise<string | null> {
  const [row] = await db
    .select({ slug: articles.slug })
    .from(articles)
    .innerJoin(editions, eq(editions.articleId, articles.id))
    .where(and(eq(articles.id, articleId), inArray(editions.state, [...readableStates])))
    .limit(1)
  return row?.slug ?? null
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
