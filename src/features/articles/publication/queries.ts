import { and, desc, eq, gte, lt, sql, type Column, type SQL } from 'drizzle-orm'
import { parseDateInput } from '#lib/dates.ts'
import type { Database } from '#platform/database.ts'
import type { Kind } from '../content.ts'
import {
  publicationLeaders,
  publications,
  publicationTags,
  type PublishedPhoto,
  type PublishedTag,
} from './table.ts'

/** A published article as lists and feeds show it. */
export interface Publication {
  /** The article's. */
  id: string
  slug: string
  title: string
  lead: string
  kind: Kind
  sectionId: string
  /** The date readers know it by: a correction keeps it. */
  publishedAt: Date
  /** When the present text went out: at a correction. */
  changedAt: Date
  photo: PublishedPhoto | null
  tags: PublishedTag[]
  /** Ids of the committee's leaders whom it concerns. */
  leaders: string[]
}

/** Where a page of a list ends: the last row's date and article. A correction keeps both, and so its place. */
export interface Cursor {
  publishedAt: Date
  id: string
}

export interface Wanted {
  /** Those of any of these sections. */
  sectionIds?: readonly string[]
  tagSlug?: string
  leaderId?: string
  /** "2026-03", of the office's calendar. */
  month?: string
  /** Only what is older than this. */
  before?: Cursor | undefined
  limit?: number
}

export const publicationColumns = {
  id: publications.id,
  slug: publications.slug,
  title: publications.title,
  lead: publications.lead,
  kind: publications.kind,
  sectionId: publications.sectionId,
  publishedAt: publications.publishedAt,
  changedAt: publications.changedAt,
  photo: publications.photo,
  tags: publications.tags,
  leaders: publications.leaders,
}

/**
 * What is published, newest first, with the place where the next page begins. However many there are, only one page is
 * read: each way of asking has an index in this order, and several sections are read side by side, a page of each.
 */
export async function listPublications(
  db: Database,
  { limit = 20, ...wanted }: Wanted = {},
): Promise<{ publications: Publication[]; older: Cursor | null }> {
  const chosen = chosenIds(wanted, limit + 1)
  const all = db.select(publicationColumns).from(publications).$dynamic()
  const narrowed = chosen
    ? all.innerJoin(sql`(${chosen}) as chosen`, sql`chosen.id = ${publications.id}`)
    : all.where(placeIn(publications.publishedAt, publications.id, wanted))
  const rows = await narrowed.orderBy(desc(publications.publishedAt), desc(publications.id)).limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const older = rows.length > limit && last ? { publishedAt: last.publishedAt, id: last.id } : null
  return { publications: shown, older }
}

/** The ids of one page, found in the order of an index; null where the whole list is asked for. */
function chosenIds(wanted: Wanted, limit: number): SQL | null {
  const page = (id: Column, publishedAt: Column, which: SQL) => sql`
    select ${id} as id from ${id.table}
    where ${and(which, placeIn(publishedAt, id, wanted))}
    order by ${publishedAt} desc, ${id} desc limit ${limit}`
  if (wanted.tagSlug !== undefined)
    return page(
      publicationTags.articleId,
      publicationTags.publishedAt,
      eq(publicationTags.slug, wanted.tagSlug),
    )
  if (wanted.leaderId !== undefined)
    return page(
      publicationLeaders.articleId,
      publicationLeaders.publishedAt,
      eq(publicationLeaders.leaderId, wanted.leaderId),
    )
  if (wanted.sectionIds === undefined) return null
  const ofOne = page(publications.id, publications.publishedAt, sql`${publications.sectionId} = section.id`)
  return sql`
    select of_one.id from unnest(${sql.param([...wanted.sectionIds])}::text[]) as section (id)
    cross join lateral (${ofOne}) as of_one`
}

function placeIn(publishedAt: Column, id: Column, { before, month }: Wanted): SQL | undefined {
  const [from, to] = month === undefined ? [] : momentsOf(month)
  return and(
    before &&
      sql`(${publishedAt}, ${id}) < (${before.publishedAt.toISOString()}::timestamptz, ${before.id}::uuid)`,
    from && gte(publishedAt, from),
    to && lt(publishedAt, to),
  )
}

/** "2026-03" → the first moment of it and the first after it. Throws RangeError where the text is no month. */
export function momentsOf(month: string): [Date, Date] {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? [year + 1, 1] : [year, number + 1]
  const first = (parts: number[]) =>
    parseDateInput(`${String(parts[0]).padStart(4, '0')}-${String(parts[1]).padStart(2, '0')}-01`)
  const [from, to] = [first([year, number]), first(next)]
  if (!from || !to) throw new RangeError(`${month} is no month`)
  return [from, to]
}
