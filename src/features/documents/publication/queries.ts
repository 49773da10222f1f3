import { and, asc, count, desc, eq, sql, type SQL } from 'drizzle-orm'
import type { Day } from '#lib/days.ts'
import type { Database } from '#platform/database.ts'
import type { DocumentRecord } from '../queries.ts'
import { documents } from '../table.ts'
import { conditionsOf, facetValues, type Facet, type Filter } from './filter.ts'

export const isPublic = eq(documents.state, 'published')

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
  | 'suspendedFrom'
  | 'partlySuspendedFrom'
  | 'publishedAt'
>
export const line = {
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
  suspendedFrom: documents.suspendedFrom,
  partlySuspendedFrom: documents.partlySuspendedFrom,
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
  limit = 60,
): Promise<FacetCount[]> {
  const conditions = conditionsOf(filter, today)
  const others = Object.entries(conditions).flatMap(([name, one]) => (name === facet ? [] : [one]))
  const value = facetValues(today)[facet]
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
    .limit(limit)
  return rows.flatMap((row) => (row.value === null ? [] : [{ value: row.value, count: row.count }]))
}
