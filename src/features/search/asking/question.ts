import { bareWord, normalWord, splitWords } from '#lib/search-words/index.ts'

/** Characters and words. Longer questions are pasted texts, and more words only find less. */
const longest = 400
const mostWords = 64

export interface Question {
  /** As it stands in the field. */
  text: string
  /** Small, as it was typed. */
  typed: readonly string[]
  /** In their one form, with the marks that were typed. */
  words: readonly string[]
  /** The same without marks. */
  plain: readonly string[]
}

/** What was asked, from whatever an address holds: more than one field counts as its first. */
export function parseQuestion(given: unknown): Question {
  const first: unknown = Array.isArray(given) ? given[0] : given
  const text = typeof first === 'string' ? cut(first).replaceAll(/\s+/g, ' ').trim() : ''
  const typed = splitWords(text)
    .slice(0, mostWords)
    .filter((word) => word.length <= longestWord)
  const words = typed.map(normalWord)
  return { text, typed, words, plain: words.map(bareWord) }
}

/** Letters; no word of any language that the portal speaks is as long. */
const longestWord = 60

const cut = (text: string) =>
  Array.from(text.slice(0, longest * 2))
    .slice(0, longest)
    .join('')
