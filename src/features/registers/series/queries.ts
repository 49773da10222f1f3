import { and, asc, eq, gte, isNotNull, lte, ne } from 'drizzle-orm'
import { documents, maySee, ownNames } from '#features/documents/index.ts'
import { recogniseIssuer } from '#lib/issuers/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { numberNotes } from '../table.ts'
import type { Gap, Numbered, Series } from './series.ts'

export interface BookLine extends Numbered {
  abstract: string
  /** Whether this person may open the document; numbers are for all, documents are not. */
  isOpen: boolean
}

export interface BookSeries extends Series<BookLine> {
  explained: Gap[]
}

/** The documents that the office has numbered in a year. What others issued counts in their registers, not here. */
export async function listNumbered(
  { db, profile, actor }: Pick<Context, 'db' | 'profile' | 'actor'>,
  year: number,
): Promise<BookLine[]> {
  const names = ownNames(profile)
  const rows = await db
    .select({
      id: documents.id,
      issuer: documents.issuer,
      number: documents.number,
      numberKey: documents.numberKey,
      issuedOn: documents.issuedOn,
      abstract: documents.abstract,
      state: documents.state,
      divisionId: documents.divisionId,
      createdBy: documents.createdBy,
      lastWriterId: documents.lastWriterId,
    })
    .from(documents)
    .where(
      and(
        ne(documents.state, 'discarded'),
        ne(documents.source, 'collection'),
        isNotNull(documents.numberKey),
        gte(documents.issuedOn, `${year}-01-01`),
        lte(documents.issuedOn, `${year}-12-31`),
      ),
    )
    .orderBy(asc(documents.numberValue), asc(documents.issuedOn), asc(documents.id))
  return rows.flatMap((row) => {
    const { name } = recogniseIssuer(row.issuer, names)
    if (!Object.hasOwn(names, name)) return []
    return [lineOf(row, name, actor)]
  })
}

type Row = Pick<
  typeof documents.$inferSelect,
  | 'id'
  | 'number'
  | 'numberKey'
  | 'issuedOn'
  | 'abstract'
  | 'state'
  | 'divisionId'
  | 'createdBy'
  | 'lastWriterId'
>

const lineOf = (row: Row, issuer: string, actor: Actor): BookLine => ({
  id: row.id,
  issuer,
  number: row.number ?? '',
  numberKey: row.numberKey ?? '',
  issuedOn: row.issuedOn ?? '',
  abstract: row.abstract,
  isOpen: maySee(actor, row),
})

export async function listNotes(db: Database, year: number) {
  return db.select().from(numberNotes).where(eq(numberNotes.year, year)).orderBy(asc(numberNotes.first))
}
export type KeptNote = Awaited<ReturnType<typeof listNotes>>[number]
