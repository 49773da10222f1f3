import { and, asc, count, desc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Day } from '#lib/days.ts'
import type { Database } from '#platform/database.ts'
import { Gone, NotFound } from '#platform/errors.ts'
import type { readTyped } from '../numbering.ts'
import type { DocumentRecord } from '../queries.ts'
import { documents } from '../table.ts'
import { conditionsOf, effectOn, effects, facetValue, type Facet, type Filter } from './filter.ts'

const isPublic = eq(documents.state, 'published')

/** Lists leave the whole text in the database. */
export type PublicLine = Pick<
  DocumentRecord,
  | 'id'
  | 'slug'
  | 'type'
  | 'number'
  | 'issuedOn'
  | 'issuer'
  | 'abstract'
  | 'signerName'
  | 'fields'
  | 'effectiveFrom'
  | 'partlyEndedFrom'
  | 'endedFrom'
  | 'publishedAt'
>
const line = {
  id: documents.id,
  slug: documents.slug,
  type: documents.type,
  number: documents.number,
  issuedOn: documents.issuedOn,
  issuer: documents.issuer,
  abstract: documents.abstract,
  signerName: documents.signerName,
  fields: documents.fields,
  effectiveFrom: documents.effectiveFrom,
  partlyEndedFrom: documents.partlyEndedFrom,
  endedFrom: documents.endedFrom,
  publishedAt: documents.publishedAt,
}

export const sorts = ['moi-ban-hanh', 'cu-truoc', 'moi-dang', 'so'] as const
export type Sort = (typeof sorts)[number]
const orders: Record<Sort, SQL[]> = {
  'moi-ban-hanh': [desc(documents.issuedOn), desc(documents.id)],
  'cu-truoc': [asc(documents.issuedOn), asc(documents.id)],
  'moi-dang': [desc(documents.publishedAt), desc(documents.id)],
  so: [asc(documents.symbol), asc(documents.numberValue), asc(documents.id)],
}

const pageSize = 20

/** One page of the list, from 1, and how many there are in all. */
export async function listPublic(
  db: Database,
  { filter, sort, page, today }: { filter: Filter; sort: Sort; page: number; today: Day },
): Promise<{ documents: PublicLine[]; total: number; pages: number }> {
  const where = and(isPublic, ...Object.values(conditionsOf(filter, today)))
  const [counted] = await db.select({ total: count() }).from(documents).where(where)
  const total = counted?.total ?? 0
  const rows = await db
    .select(line)
    .from(documents)
    .where(where)
    .orderBy(...orders[sort])
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  return { documents: rows, total, pages: Math.max(1, Math.ceil(total / pageSize)) }
}

export interface FacetCount {
  value: string
  count: number
}

/** How many documents each choice of a facet would show, with all other choices as they are. The most frequent first. */
export async function countFacet(
  db: Database,
  facet: Facet,
  filter: Filter,
  today: Day,
): Promise<FacetCount[]> {
  const conditions = conditionsOf(filter, today)
  const others = Object.entries(conditions).flatMap(([name, one]) => (name === facet ? [] : [one]))
  if (facet === 'effect') {
    const kinds = effectOn(today)
    const sums = Object.fromEntries(
      effects.map((one) => [one, sql<number>`count(*) filter (where ${kinds[one]})::int`]),
    )
    const [row] = await db
      .select(sums)
      .from(documents)
      .where(and(isPublic, ...others))
    return effects.flatMap((value) => (row?.[value] ? [{ value, count: row[value] }] : []))
  }
  const value = facetValue[facet]
  const counts = db
    .select({ value: sql<string | null>`${value}`.as('value') })
    .from(documents)
    .where(and(isPublic, ...others))
    .as('choices')
  const rows = await db
    .select({ value: counts.value, count: sql<number>`count(*)::int`.as('count') })
    .from(counts)
    .where(sql`${counts.value} is not null`)
    .groupBy(counts.value)
    .orderBy(facet === 'year' ? desc(counts.value) : desc(sql`count(*)`), asc(counts.value))
    .limit(60)
  return rows.flatMap((row) => (row.value === null ? [] : [{ value: row.value, count: row.count }]))
}

/** The document at an address. A withdrawn one says so; any other is not there. */
export async function findPublicDocument(db: Database, slug: string): Promise<DocumentRecord> {
  const [document] = await db
    .select()
    .from(documents)
    .where(and(eq(documents.slug, slug), inArray(documents.state, ['published', 'withdrawn'])))
  if (!document) throw new NotFound()
  if (document.state === 'withdrawn') throw new Gone(document.withdrawnReason ?? '')
  return document
}

/** The public documents that a typed number may mean, newest first: numbers come again each year. */
export async function listTyped(
  db: Database,
  typed: NonNullable<ReturnType<typeof readTyped>>,
): Promise<PublicLine[]> {
  const means =
    'key' in typed
      ? eq(documents.numberKey, typed.key)
      : and(eq(documents.type, typed.type), eq(documents.numberValue, typed.value))
  return db
    .select(line)
    .from(documents)
    .where(and(isPublic, means))
    .orderBy(desc(documents.issuedOn))
    .limit(50)
}

/** Those that appeared last, for feeds. */
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
