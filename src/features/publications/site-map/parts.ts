import { listMonths, type Month } from '#features/articles/index.ts'
import type { Context } from '#platform/context.ts'

/** The protocol allows 50,000 addresses; smaller parts are made and fetched in one breath. */
export const mostOfPart = 5_000

export interface Part {
  /** The last part of its address. */
  name: string
  /** Null for the pages that are no articles. */
  month: string | null
  /** How many articles of the month stand in the parts before. */
  from: number
  changedAt: Date | null
}

/**
 * One part for each month of publication, or several where a month has more than a part holds: what is past stays as it
 * is, so a machine fetches again only the parts that changed, and none grows with the archive.
 */
export async function listParts({ db, remember }: Pick<Context, 'db' | 'remember'>): Promise<Part[]> {
  const months = await remember('months', () => listMonths(db))
  return [{ name: 'trang.xml', month: null, from: 0, changedAt: null }, ...months.flatMap(partsOf)]
}

const partsOf = ({ month, count, changedAt }: Month): Part[] =>
  Array.from({ length: Math.ceil(count / mostOfPart) }, (_, place) => ({
    name: place === 0 ? `${month}.xml` : `${month}-${place + 1}.xml`,
    month,
    from: place * mostOfPart,
    changedAt,
  }))
