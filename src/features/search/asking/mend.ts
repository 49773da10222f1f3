import { bareWord, knowsWord, mendSlips, type Statistics } from '#lib/search-words/index.ts'
import type { Condition, TextIndex } from '#platform/text-index/index.ts'

export interface Mending {
  index: TextIndex
  statistics: Statistics
  where: readonly Condition[]
}

/**
 * The words of a question with slips of the keyboard mended. What the collection's counts do not know is taken for a slip only where the
 * index does not hold it either: what was published since they were counted may bring new words.
 */
export async function mend(
  { index, statistics, where }: Mending,
  typed: readonly string[],
  words: readonly string[],
): Promise<string[]> {
  const isHeld = async (word: string) => {
    const isPlain = bareWord(word) === word
    const matches = [{ column: isPlain ? 'bare' : 'terms', words: [word] }]
    return (await index.ask({ matches, where, columns: ['kind'], limit: 1 })).length > 0
  }
  return Promise.all(
    mendSlips(statistics, typed).map(async (mended, at) => {
      const word = words[at] ?? mended
      return mended !== word && !knowsWord(statistics, word) && (await isHeld(word)) ? word : mended
    }),
  )
}
