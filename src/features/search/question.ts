import { withoutMarks } from '#lib/text.ts'

/** Characters. Longer questions are pasted texts, and more words only find less. */
const longest = 200

export interface Question {
  /** As it stands in the field. */
  text: string
  /** Small, with the marks that were typed. */
  words: readonly string[]
  /** The same without marks. */
  plain: readonly string[]
}

/** What was asked, from whatever an address holds: more than one field counts as its first. */
export function parseQuestion(given: unknown): Question {
  const first: unknown = Array.isArray(given) ? given[0] : given
  const text = typeof first === 'string' ? cut(first).replaceAll(/\s+/g, ' ').trim() : ''
  const words = wordsOf(text)
  return { text, words, plain: words.map(withoutMarks) }
}

const cut = (text: string) =>
  Array.from(text.slice(0, longest * 2))
    .slice(0, longest)
    .join('')

/** Small, composed, in the order of the text. "12/NQ-HĐND" is three words. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
