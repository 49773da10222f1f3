import { and, asc, exists, eq, gte, inArray, lte, ne, sql } from 'drizzle-orm'
import { documentFiles, documents, entryClock, maySee, ownNames } from '#features/documents/index.ts'
import { recogniseIssuer } from '#lib/issuers/index.ts'
import { dayOf, daysBetween } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import type { Punctual } from './lateness.ts'

export interface PunctualLine extends Punctual {
  id: string
  number: string | null
  abstract: string
  issuedOn: string
  dueOn: string
  enteredAt: Date | null
  lateNote: string
  /** Whether this person may open the document. */
  isOpen: boolean
}

/**
 * What divisions owed by art. 11.1.a in a year: the office's own documents, by their day of issue, in the divisions given (null: all). What
 * was issued before the rule was in force owes nothing; what central authorities issued is no outgoing document.
 */
export async function listPunctual(
  { db, profile, actor, now }: Pick<Context, 'db' | 'profile' | 'actor' | 'now'>,
  year: number,
  divisions: readonly string[] | null,
): Promise<PunctualLine[]> {
  const names = ownNames(profile)
  const file = db
    .select({ one: sql`1` })
    .from(documentFiles)
    .where(eq(documentFiles.documentId, documents.id))
  const rows = await db
    .select({
      id: documents.id,
      number: documents.number,
      abstract: documents.abstract,
      issuer: documents.issuer,
      issuedOn: documents.issuedOn,
      registeredAt: documents.registeredAt,
      lateNote: documents.lateNote,
      source: documents.source,
      state: documents.state,
      divisionId: documents.divisionId,
      createdBy: documents.createdBy,
      lastWriterId: documents.lastWriterId,
      hasFile: sql<boolean>`${exists(file)}`,
    })
    .from(documents)
    .where(
      and(
        ne(documents.state, 'discarded'),
        ne(documents.source, 'collection'),
        gte(documents.issuedOn, `${year}-01-01`),
        lte(documents.issuedOn, `${year}-12-31`),
        divisions === null ? undefined : inArray(documents.divisionId, [...divisions]),
      ),
    )
    .orderBy(asc(documents.issuedOn), asc(documents.id))
  return rows.flatMap((row): PunctualLine[] => {
    const { issuedOn } = row
    const issuer = recogniseIssuer(row.issuer, names)
    if (issuedOn === null || (issuer.known && !Object.hasOwn(names, issuer.name))) return []
    const isEntered = row.hasFile || row.source !== 'register' || row.state !== 'registered'
    const enteredAt = isEntered ? row.registeredAt : now()
    const { dueOn, daysLate } = entryClock(profile, issuedOn, enteredAt)
    if (dueOn === null) return []
    return [
      {
        id: row.id,
        number: row.number,
        abstract: row.abstract,
        divisionId: row.divisionId,
        lateNote: row.lateNote,
        issuedOn,
        month: issuedOn.slice(0, 7),
        isEntered,
        enteredAt: isEntered ? row.registeredAt : null,
        dueOn,
        daysLate,
        delay: daysBetween(issuedOn, dayOf(enteredAt)),
        hasNote: row.lateNote !== '',
        isOpen: maySee(actor, row),
      },
    ]
  })
}

/** Years of which the office has documents, the newest first. */
export async function listYears({ db }: Pick<Context, 'db'>): Promise<number[]> {
  const year = sql<number>`extract(year from ${documents.issuedOn})::int`
  const rows = await db
    .selectDistinct({ year })
    .from(documents)
    .where(
      and(
        ne(documents.state, 'discarded'),
        ne(documents.source, 'collection'),
        sql`${documents.issuedOn} is not null`,
      ),
    )
  return rows.map((row) => row.year).toSorted((one, other) => other - one)
}
