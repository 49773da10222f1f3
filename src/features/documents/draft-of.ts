import type { ReadFile } from '#features/intake/index.ts'
import type { Fact, Facts } from '#lib/document-facts/index.ts'
import { textOfPage, type Content } from '#lib/file-text/content.ts'
import type { Draft } from './commands/draft.ts'
import type { DocumentFacts, Readings } from './document.ts'
import { guessFields, type FieldOfWork } from './field-guess.ts'
import { isNumber } from './numbering.ts'

/** Readers of files know more facts than a document keeps: secrecy refuses the file, circulation decides on publicity. */
type Read = Exclude<keyof Facts, 'secrecy' | 'circulation'> & keyof DocumentFacts

const longest: Partial<Record<Read, number>> = {
  place: 100,
  issuer: 200,
  abstract: 1000,
  signerAuthority: 60,
  signerPost: 200,
  signerName: 100,
  gazetteIssue: 60,
}
const names: readonly Read[] = [
  'type',
  'number',
  'issuedOn',
  'place',
  'issuer',
  'abstract',
  'signerAuthority',
  'signerPost',
  'signerName',
  'bases',
  'recipients',
  'urgency',
  'effectiveFrom',
  'gazetteIssue',
  'gazetteOn',
]

/** Proposals for every field that the file says something about, each with where it was read. */
export function draftOf({ content, facts, relations }: ReadFile, fields: readonly FieldOfWork[]): Draft {
  const known: Record<string, unknown> = {}
  const readings: Readings = {}
  for (const name of names) {
    const fact: Fact<string | string[]> | undefined = facts[name]
    if (!fact || (name === 'number' && !isNumber(String(fact.value)))) continue
    const value = typeof fact.value === 'string' ? fact.value.slice(0, longest[name] ?? 1000) : fact.value
    known[name] = value
    readings[name] = readingOf(fact, typeof value === 'string' ? value : value.join('; '))
  }
  const guessed = guessFields(facts.abstract?.value ?? '', fields)
  if (guessed && facts.abstract) {
    known['fields'] = guessed.codes
    readings.fields = { ...readingOf(facts.abstract, guessed.names.join('; ')), sureness: guessed.sureness }
  }
  return {
    facts: known as Partial<DocumentFacts>,
    readings,
    body: content ? bodyOf(content) : '',
    isInternal: facts.circulation !== undefined,
    relations: relations.toSorted((a, b) => b.sureness - a.sureness).slice(0, mostRelations),
  }
}

const readingOf = ({ sureness, page, snippet }: Fact<unknown>, value: string) => ({
  value: value.slice(0, 2000),
  sureness,
  page,
  snippet: snippet.slice(0, 500),
})

/** The surest ones: a long law cites hundreds, and nobody looks through them. */
const mostRelations = 100

/** Characters; a text beyond stays in its file. */
const longestBody = 4_000_000

/** Pages are parted by form feeds, so that a place in the text knows its page; running heads and notes would cut sentences. */
const bodyOf = ({ pages }: Content): string =>
  pages
    .map((page) => textOfPage({ ...page, lines: page.lines.filter(({ part }) => part === undefined) }))
    .map((text) => text.replaceAll(/[\0\f]/g, ' '))
    .join('\f')
    .normalize('NFC')
    .slice(0, longestBody)
