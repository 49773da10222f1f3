import { and, desc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { revisions } from '../table.ts'
import { publicationColumns, type Publication } from './queries.ts'
import { publications } from './table.ts'

export interface Found extends Publication {
  /** How much of the words stands in its title, lead and text: from 0, never over 1. */
  rank: number
}

/** Milliseconds. Words that take longer are in too many texts to be an answer, and must not keep others waiting. */
const patience = 800

/**
 * The newest texts that hold all the words, with or without their marks, at most `limit`; null where the words are so
 * common that the search was given up. Any text may be asked for: it is only ever read as words.
 */
export async function searchPublications(
  db: Database,
  words: string,
  { sectionIds, limit }: { sectionIds?: readonly string[] | undefined; limit: number },
): Promise<Found[] | null> {
  const asked = sql`plainto_tsquery('simple', search_words(${words}))`
  return patiently(db, (tx) =>
    tx
      .select({ ...publicationColumns, rank: sql<number>`ts_rank(${publications.words}, ${asked}, 32)` })
      .from(publications)
      .where(
        and(
          sql`${publications.words} @@ ${asked}`,
          sectionIds && inArray(publications.sectionId, [...sectionIds]),
        ),
      )
      .orderBy(desc(publications.publishedAt), desc(publications.id))
      .limit(limit),
  )
}

/** The newest whose title holds the words; the last of them may be unfinished. `words` are small and without marks. */
export async function suggestPublications(
  db: Database,
  words: readonly string[],
  limit: number,
): Promise<Pick<Publication, 'title' | 'slug'>[] | null> {
  const [last, ...before] = words.filter((word) => /^[a-z0-9]+$/.test(word)).toReversed()
  if (last === undefined) return []
  const asked: SQL = sql`to_tsquery('simple', ${[...before.map((word) => `${word}:A`), `${last}:*A`].join(' & ')})`
  return patiently(db, (tx) =>
    tx
      .select({ title: publications.title, slug: publications.slug })
      .from(publications)
      .where(sql`${publications.words} @@ ${asked}`)
      .orderBy(desc(publications.publishedAt), desc(publications.id))
      .limit(limit),
  )
}

/** The bodies of these articles as they are published, by id. */
export async function findTexts(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: publications.id, body: sql<string>`${revisions.content} ->> 'body'` })
    .from(publications)
    .innerJoin(
      revisions,
      and(eq(revisions.editionId, publications.editionId), eq(revisions.number, publications.revision)),
    )
    .where(inArray(publications.id, [...ids]))
  return new Map(rows.map(({ id, body }) => [id, body]))
}

async function patiently<Row>(
  db: Database,
  ask: (tx: Database) => PromiseLike<Row[]>,
): Promise<Row[] | null> {
  try {
    return await db.transaction(async (tx) => {
      await tx.execute(sql.raw(`set local statement_timeout = ${patience}`))
      return ask(tx)
    })
  } catch (error) {
    if (wasGivenUp(error)) return null
    throw error
  }
}

/** PostgreSQL's code for a statement that was cancelled. */
function wasGivenUp(error: unknown): boolean {
  const { cause } = error instanceof Error ? error : {}
  return cause instanceof Error && 'code' in cause && cause.code === '57014'
}
