import { withoutMarks } from '../text.ts'
import { authorities } from './names.ts'

export interface Issuer {
  /** As it is properly written; several who issued together are joined as a sentence joins them. */
  name: string
  /** False where none or not all of it is in the table: then it is as it was typed, only tidied. */
  known: boolean
}

/** A spelling taken apart into words, without marks and capitals; `name` is the proper one. */
interface Spelling {
  words: readonly string[]
  name: string
}

/** The same table, with names that only one office has: its own and those it works for. */
export type Names = Readonly<Record<string, readonly string[]>>

const spellingsOf = (names: Names): Spelling[] =>
  Object.entries(names).flatMap(([name, others]) =>
    [name, ...others].map((spelling) => ({ words: wordsOf(spelling), name })),
  )

/** Spellings by their first word. Thousands of rows ask with the same names: what was taken apart once is kept with them. */
const indexes = new WeakMap<Names, ReadonlyMap<string, readonly Spelling[]>>()
function indexOf(own: Names): ReadonlyMap<string, readonly Spelling[]> {
  const there = indexes.get(own)
  if (there) return there
  const spellings = [...spellingsOf(own), ...spellingsOf(authorities)]
  const index = Map.groupBy(spellings, ({ words }) => words[0] ?? '')
  indexes.set(own, index)
  return index
}
const none: Names = {}

/**
 * Who issued a document, however the register spells it: "Bộ công thương.", "Toà án nhân dân tối cao", "BTC", "Bộ Y tế, Bộ Tài chính
 * và Bộ Công an". `own` adds names that only this office knows. The longest spelling wins, because "và" and commas stand within
 * names too.
 */
export function recogniseIssuer(typed: string, own: Names = none): Issuer {
  const text = tidy(typed)
  const index = indexOf(own)
  const words = wordsOf(text)
  const names: string[] = []
  for (let at = 0; at < words.length;) {
    if (names.length > 0 && words[at] === 'va') at++
    const found = longestAt(words, at, index)
    if (!found) return { name: spellOut(text), known: false }
    names.push(found.name)
    at += found.words.length
  }
  return names.length === 0 ? { name: text, known: false } : { name: joinNames(names), known: true }
}

function longestAt(
  words: readonly string[],
  at: number,
  index: ReadonlyMap<string, readonly Spelling[]>,
): Spelling | undefined {
  const fitting = (index.get(words[at] ?? '') ?? []).filter((spelling) =>
    spelling.words.every((word, n) => words[at + n] === word),
  )
  return fitting.toSorted((one, other) => other.words.length - one.words.length)[0]
}

/** Whether two spellings mean the same issuer; without `own` an office's short name and its full one are two. */
export const isSameIssuer = (one: string, other: string, own: Names): boolean =>
  issuerKey(one, own) === issuerKey(other, own)

/** What all spellings of one issuer share; those who issued together may stand in any order. */
export function issuerKey(typed: string, own: Names = none): string {
  return wordsOf(recogniseIssuer(typed, own).name)
    .filter((word) => word !== 'va')
    .toSorted()
    .join(' ')
}

function wordsOf(text: string): string[] {
  return withoutMarks(text.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ'))
    .split(/[^\p{L}\d&]+/u)
    .filter((word) => word !== '')
}

/** One line, without what clings to its end. */
const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.,;:-]+|[\s.,;:-]+$/g, '')

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d])UBND(?![\p{L}\d])/gu, 'Ủy ban nhân dân'],
  [/(?<![\p{L}\d])HĐND(?![\p{L}\d])/gu, 'Hội đồng nhân dân'],
  [/(?<![\p{L}\d])Uỷ ban(?![\p{L}\d])/gu, 'Ủy ban'],
]

/** Abbreviations that mean the same everywhere, in names that no table knows. */
const spellOut = (text: string): string =>
  abbreviations.reduce((so, [pattern, words]) => so.replaceAll(pattern, words), text)

const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`
