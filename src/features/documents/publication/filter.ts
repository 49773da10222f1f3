import { and, eq, isNull, lte, gt, or, sql, type SQL } from 'drizzle-orm'
import type { Day } from '#lib/days.ts'
import { withoutMarks } from '#lib/text.ts'
import { documents } from '../table.ts'

export const effects = ['chua', 'con', 'mot-phan', 'het', 'khong-ro'] as const
export type Effect = (typeof effects)[number]

export interface Filter {
  words: string
  type: string
  issuer: string
  field: string
  signer: string
  year: string
  effect: Effect | ''
}

export type Facet = Exclude<keyof Filter, 'words'>

export const noFilter: Filter = {
  words: '',
  type: '',
  issuer: '',
  field: '',
  signer: '',
  year: '',
  effect: '',
}

const ended = (today: Day) => lte(documents.endedFrom, today)
const notEnded = (today: Day) => or(isNull(documents.endedFrom), gt(documents.endedFrom, today))

/** The effect that a document has on a day, in the database's terms; `lib/legal-effect` says the same with reasons. */
export function effectOn(today: Day): Record<Effect, SQL | undefined> {
  const begun = lte(documents.effectiveFrom, today)
  const partly = lte(documents.partlyEndedFrom, today)
  return {
    chua: and(notEnded(today), gt(documents.effectiveFrom, today)),
    con: and(
      notEnded(today),
      begun,
      or(isNull(documents.partlyEndedFrom), gt(documents.partlyEndedFrom, today)),
    ),
    'mot-phan': and(notEnded(today), begun, partly),
    het: ended(today),
    'khong-ro': and(notEnded(today), isNull(documents.effectiveFrom)),
  }
}

const yearOf = sql`extract(year from ${documents.issuedOn})::int`

/** Conditions by facet, so that the counts of one facet leave its own choice out. */
export function conditionsOf(filter: Filter, today: Day): Record<keyof Filter, SQL | undefined> {
  const { words, type, issuer, field, signer, year, effect } = filter
  return {
    words: and(...listWords(words).map((word) => sql`${documents.folded} like ${`%${word}%`}`)),
    type: type ? eq(documents.type, type) : undefined,
    issuer: issuer ? eq(documents.issuer, issuer) : undefined,
    field: field ? sql`${documents.fields} @> array[${field}]` : undefined,
    signer: signer ? eq(documents.signerName, signer) : undefined,
    year: /^\d{4}$/.test(year) ? sql`${yearOf} = ${Number(year)}` : undefined,
    effect: effect ? effectOn(today)[effect] : undefined,
  }
}

/** What was typed, as words to be found each; signs that mean something to LIKE are only themselves. */
const listWords = (words: string): string[] =>
  withoutMarks(words)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 12)
    .map((word) => word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`))

export const facetValue: Record<Facet, SQL> = {
  type: sql`${documents.type}`,
  issuer: sql`nullif(${documents.issuer}, '')`,
  field: sql`unnest(${documents.fields})`,
  signer: sql`nullif(${documents.signerName}, '')`,
  year: sql`${yearOf}::text`,
  effect: sql`''`,
}
