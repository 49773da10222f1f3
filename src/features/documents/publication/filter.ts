import { and, eq, or, sql, type SQL } from 'drizzle-orm'
import type { Day } from '#lib/days.ts'
import { withoutMarks } from '#lib/text.ts'
import { readTyped } from '../numbering.ts'
import { documents } from '../table.ts'

export const effects = ['con', 'chua', 'mot-phan', 'ngung-mot-phan', 'ngung', 'het', 'khong-ro'] as const
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

/**
 * The effect that a document has on a day, from what its ties came to; `lib/legal-effect` says the same from the ties
 * themselves, with reasons.
 */
const effectOn = (today: Day): SQL => sql`case
  when ${documents.endedFrom} <= ${today} then 'het'
  when coalesce(${documents.effectiveFrom}, ${documents.issuedOn}) > ${today} then 'chua'
  when ${documents.suspendedFrom} <= ${today} then 'ngung'
  when ${documents.effectiveFrom} is null then 'khong-ro'
  when ${documents.partlyEndedFrom} <= ${today} then 'mot-phan'
  when ${documents.partlySuspendedFrom} <= ${today} then 'ngung-mot-phan'
  else 'con' end`

const yearOf = sql`extract(year from ${documents.issuedOn})::int`

/** Conditions by facet, so that the counts of one facet leave its own choice out. */
export function conditionsOf(filter: Filter, today: Day): Record<keyof Filter, SQL | undefined> {
  const { words, type, issuer, field, signer, year, effect } = filter
  return {
    words: or(
      hasNumber(words),
      and(...listWords(words).map((word) => sql`${documents.folded} like ${`%${word}%`}`)),
    ),
    type: type ? eq(documents.type, type) : undefined,
    issuer: issuer ? eq(documents.issuer, issuer) : undefined,
    field: field ? sql`${documents.fields} @> array[${field}]` : undefined,
    signer: signer ? eq(documents.signerName, signer) : undefined,
    year: /^\d{4}$/.test(year) ? sql`${yearOf} = ${Number(year)}` : undefined,
    effect: effect ? sql`${effectOn(today)} = ${effect}` : undefined,
  }
}

/** The documents that a number may mean, however it was typed: `65/qd-cvp`, `65 QĐ CVP`, `quyết định 65`. */
export function hasNumber(text: string): SQL | undefined {
  const typed = readTyped(text)
  if (typed === null) return undefined
  if ('key' in typed) return eq(documents.numberKey, typed.key)
  return and(eq(documents.type, typed.type), eq(documents.numberValue, typed.value))
}

/** What was typed, as words to be found each; signs that mean something to LIKE are only themselves. */
const listWords = (words: string): string[] =>
  withoutMarks(words)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 12)
    .map((word) => word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`))

/** What a document has of each facet; a document of several fields has each of them. */
export const facetValues = (today: Day): Record<Facet, SQL> => ({
  type: sql`${documents.type}`,
  issuer: sql`nullif(${documents.issuer}, '')`,
  field: sql`unnest(${documents.fields})`,
  signer: sql`nullif(${documents.signerName}, '')`,
  year: sql`${yearOf}::text`,
  effect: effectOn(today),
})
