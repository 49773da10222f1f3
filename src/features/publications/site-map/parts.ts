import { listMonths, type Month } from '#features/articles/index.ts'
import { countPublic } from '#features/documents/index.ts'
import type { Context } from '#platform/context.ts'

/** The protocol allows 50,000 addresses; smaller parts are made and fetched in one breath. */
export const mostOfPart = 5_000

export interface Part {
  /** The last part of its address. */
  name: string
  holds: 'pages' | 'documents' | 'articles'
  /** Of the articles; empty for all else. */
  month: string
  /** How many of the same stand in the parts before. */
  from: number
  changedAt: Date | null
}

/**
 * The pages, the documents, then one part for each month of publication, or several where a month has more than a part holds: what is past stays as it
 * is, so a machine fetches again only the parts that changed, and none grows with the archive.
 */
export async function listParts({ db, remember }: Pick<Context, 'db' | 'remember'>): Promise<Part[]> {
  const months = await remember('months', () => listMonths(db))
  const documents = await remember('public-documents', () => countPublic(db))
  return [
    { name: 'trang.xml', holds: 'pages', month: '', from: 0, changedAt: null },
    ...partsOf({ holds: 'documents', month: '', name: 'van-ban', ...documents }),
    ...months.flatMap((one) => partsOf({ holds: 'articles', name: one.month, ...one })),
  ]
}

type Whole = Pick<Part, 'holds' | 'month' | 'name' | 'changedAt'> & Pick<Month, 'count'>

const partsOf = ({ holds, month, name, count, changedAt }: Whole): Part[] =>
  Array.from({ length: Math.ceil(count / mostOfPart) }, (_, place) => ({
    name: place === 0 ? `${name}.xml` : `${name}-${place + 1}.xml`,
    holds,
    month,
    from: place * mostOfPart,
    changedAt,
  }))
