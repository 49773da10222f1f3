import { and, asc, count, desc, eq, inArray, max, sql, type SQL } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { Gone, NotFound } from '#platform/errors.ts'
import type { DocumentRecord } from '../queries.ts'
import { documents } from '../table.ts'
import { hasNumber } from './filter.ts'
import { isPublic, line, type PublicLine } from './queries.ts'

/** The document at an address. A withdrawn one says so; any other is not there. */
export async function findPublicDocument(db: Database, slug: string): Promise<DocumentRecord> {
  const [document] = await db
    .select()
    .from(documents)
    .where(and(eq(documents.slug, slug), inArray(documents.state, ['published', 'withdrawn'])))
  if (!document) throw new NotFound()
  if (document.state === 'withdrawn') throw new Gone(document.withdrawnReason ?? '', 'document')
  return document
}

/** The public documents that a typed number may mean, newest first: numbers come again each year. Empty for other words. */
export async function listTyped(db: Database, text: string, limit = 50): Promise<PublicLine[]> {
  const means = hasNumber(text)
  return means ? listIssuedLast(db, means, limit) : []
}

const listIssuedLast = (db: Database, which: SQL | undefined, limit: number): Promise<PublicLine[]> =>
  db
    .select(line)
    .from(documents)
    .where(and(isPublic, which))
    .orderBy(desc(documents.issuedOn), desc(documents.id))
    .limit(limit)

/** Those that appeared last, for feeds and the home page. */
export async function listNewest(
  db: Database,
  { type = '', field = '' }: { type?: string; field?: string },
  limit = 50,
): Promise<PublicLine[]> {
  return db
    .select(line)
    .from(documents)
    .where(
      and(
        isPublic,
        type ? eq(documents.type, type) : undefined,
        field ? sql`${documents.fields} @> array[${field}]` : undefined,
      ),
    )
    .orderBy(desc(documents.publishedAt), desc(documents.id))
    .limit(limit)
}

/** How many are public, and when the last of them changed; for the map that machines read. */
export async function countPublic(db: Database): Promise<{ count: number; changedAt: Date | null }> {
  const [row] = await db
    .select({ count: count(), changedAt: max(documents.stateSince) })
    .from(documents)
    .where(isPublic)
  return row ?? { count: 0, changedAt: null }
}

/** Their addresses, in the order in which they came, so that what was listed before stays in its place. */
export async function listPublicAddresses(
  db: Database,
  { from, limit }: { from: number; limit: number },
): Promise<{ slug: string; changedAt: Date }[]> {
  const rows = await db
    .select({ slug: documents.slug, changedAt: documents.stateSince })
    .from(documents)
    .where(isPublic)
    .orderBy(asc(documents.publishedAt), asc(documents.id))
    .limit(limit)
    .offset(from)
  return rows.map(({ slug, changedAt }) => ({ slug: slug ?? '', changedAt }))
}

/** The public document at an address; empty where there is none. */
export async function listAt(db: Database, slug: string): Promise<PublicLine[]> {
  return db
    .select(line)
    .from(documents)
    .where(and(isPublic, eq(documents.slug, slug)))
}

/** Public documents of one number within a year, newest first. */
export const listNumbered = (
  db: Database,
  { type, value, year }: { type: string | null; value: number; year: number },
  limit: number,
): Promise<PublicLine[]> =>
  listIssuedLast(
    db,
    and(
      eq(documents.numberValue, value),
      sql`extract(year from ${documents.issuedOn}) = ${year}`,
      type === null ? undefined : eq(documents.type, type),
    ),
    limit,
  )

/** Public documents that an issue of the gazette printed: "977" is also one of the double issue "977+978". */
export const listInGazette = (db: Database, issue: string, limit: number): Promise<PublicLine[]> =>
  listIssuedLast(
    db,
    sql`regexp_split_to_array(replace(${documents.gazetteIssue}, ' ', ''), '[^0-9]+') @> regexp_split_to_array(${issue}, '[^0-9]+')`,
    limit,
  )

/** The text of a public document, a form feed between its pages; empty where it has none. */
export async function findPublicText(db: Database, id: string): Promise<string> {
  const [row] = await db
    .select({ body: documents.body })
    .from(documents)
    .where(and(isPublic, eq(documents.id, id)))
  return row?.body ?? ''
}
