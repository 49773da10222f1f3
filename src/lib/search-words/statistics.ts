import { hashPair, hashWord } from './hash.ts'
import { bareWord } from './words.ts'

/**
 * In how many parts of a collection each word and each pair of neighbours occurs. It gives words their weight, puts back marks
 * that were left out, and tells slips from words. Counted when an index is made; what is written later is learned.
 */
export interface Statistics {
  /** Parts that were counted. */
  parts: number
  words: Map<string, number>
  /** Word without marks → the words it may stand for. */
  variants: Map<string, string[]>
  /** Sorted hashes of the pairs of at least two parts, and the logarithm of their counts in steps of a quarter. */
  pairKeys: Uint32Array
  pairCounts: Uint8Array
  /** Where each beginning of sixteen bits starts among the keys: a look-up is a short walk instead of a long search. */
  pairStarts: Uint32Array
  /** What was learned since. */
  freshPairs: Map<number, number>
}

/** A pair that only one part has would be most of them, and is worth the least. */
const leastOften = 2
const step = 4
const beginnings = 65_536
/** Different pairs that are counted at once: each takes some fifty bytes until they are packed, and those to come later are rare. */
const mostFresh = 8_000_000

export function emptyStatistics(): Statistics {
  return {
    parts: 0,
    words: new Map(),
    variants: new Map(),
    pairKeys: new Uint32Array(),
    pairCounts: new Uint8Array(),
    pairStarts: new Uint32Array(beginnings + 1),
    freshPairs: new Map(),
  }
}

/** Counts one part: its lines in their one form. */
export function learnPart(statistics: Statistics, lines: readonly (readonly string[])[]): void {
  const words = new Set<string>()
  const pairs = new Set<number>()
  for (const line of lines) {
    let previous = 0
    for (const word of line) {
      words.add(word)
      const hash = hashWord(word)
      if (previous !== 0) pairs.add(hashPair(previous, hash))
      previous = hash
    }
  }
  for (const word of words) learnWord(statistics, word)
  const { freshPairs } = statistics
  for (const pair of pairs) {
    const known = freshPairs.get(pair)
    if (known !== undefined || freshPairs.size < mostFresh) freshPairs.set(pair, (known ?? 0) + 1)
  }
  statistics.parts += 1
}

function learnWord({ words, variants }: Statistics, word: string): void {
  const known = words.get(word)
  words.set(word, (known ?? 0) + 1)
  if (known !== undefined) return
  const bare = bareWord(word)
  const others = variants.get(bare)
  if (others) others.push(word)
  else variants.set(bare, [word])
}

/** Packs what was counted: pairs into sorted arrays, and the most frequent variant first. */
export function settleStatistics(counted: Statistics): Statistics {
  const kept = [...counted.freshPairs].filter(([, count]) => count >= leastOften)
  const pairKeys = Uint32Array.from(kept, ([key]) => key).toSorted()
  const pairCounts = Uint8Array.from(pairKeys, (key) =>
    Math.min(255, Math.round(Math.log2(counted.freshPairs.get(key) ?? 1) * step)),
  )
  for (const words of counted.variants.values())
    words.sort((a, b) => countWord(counted, b) - countWord(counted, a) || (a < b ? -1 : 1))
  return { ...counted, pairKeys, pairCounts, pairStarts: startsOf(pairKeys), freshPairs: new Map() }
}

export function startsOf(pairKeys: Uint32Array): Uint32Array {
  const starts = new Uint32Array(beginnings + 1)
  for (const key of pairKeys) starts[(key >>> 16) + 1] = (starts[(key >>> 16) + 1] ?? 0) + 1
  for (let at = 0; at < beginnings; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0)
  return starts
}

/** Parts that have the word; 0 where it is unknown. */
export const countWord = ({ words }: Statistics, word: string): number => words.get(word) ?? 0

/** Whether it stands anywhere, with these marks or as the bare form of others. */
export const knowsWord = (
  { words, variants }: Pick<Statistics, 'words' | 'variants'>,
  word: string,
): boolean => words.has(word) || variants.has(word)

/** Parts that have the two as neighbours, 12 % off at most; 0 where fewer than two have. */
export function countPair(statistics: Statistics, first: number, second: number): number {
  const { pairKeys, pairCounts, pairStarts, freshPairs } = statistics
  const key = hashPair(first, second)
  const fresh = freshPairs.get(key) ?? 0
  const end = pairStarts[(key >>> 16) + 1] ?? 0
  for (let at = pairStarts[key >>> 16] ?? 0; at < end; at++)
    if (pairKeys[at] === key) return fresh + 2 ** ((pairCounts[at] ?? 0) / step)
  return fresh
}

/** The weight of something that so many parts have, as BM25 gives it: rare things weigh most, and nothing less than 0. */
export const weigh = ({ parts }: Pick<Statistics, 'parts'>, count: number): number =>
  Math.log(1 + (Math.max(parts, count) - count + 0.5) / (count + 0.5))
