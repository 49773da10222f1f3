import type { Found } from '#features/articles/index.ts'
import { withoutMarks } from '#lib/text.ts'
import { wordsOf, type Question } from './question.ts'

/**
 * The best first. Whoever types marks means them: "bản" is not "bán". So a title that says the words as they were typed
 * stands above one that says them only without marks, and words in their order above scattered ones. Among equals the
 * newest is first, as they come.
 */
export const bestFirst = (found: readonly Found[], question: Question): Found[] =>
  found
    .map((one) => ({ one, score: scoreOf(one, question) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ one }) => one)

export function scoreOf({ title, lead, rank }: Found, { words, plain }: Question): number {
  const [inTitle, inLead] = [wordsOf(title), wordsOf(lead)]
  return (
    (holdsPhrase(inTitle, words) ? 4 : 0) +
    (holdsPhrase(inTitle.map(withoutMarks), plain) ? 2 : 0) +
    3 * shareOf(words, inTitle) +
    2 * shareOf(plain, inTitle.map(withoutMarks)) +
    shareOf(words, inLead) +
    rank
  )
}

const holdsPhrase = (text: readonly string[], phrase: readonly string[]) =>
  phrase.length > 0 && ` ${text.join(' ')} `.includes(` ${phrase.join(' ')} `)

function shareOf(words: readonly string[], text: readonly string[]): number {
  const held = new Set(text)
  return words.length === 0 ? 0 : words.filter((word) => held.has(word)).length / words.length
}
