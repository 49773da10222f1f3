import { partAsking } from './asking-words.ts'
import type { Short } from './abbreviations.ts'
import { bareHash, hashWord } from './hash.ts'
import type { Wanted } from './measures.ts'
import { restoreMarks, type Reading } from './restore-marks.ts'
import { sieveOf } from './sieve.ts'
import { countPair, countWord, weigh, type Statistics } from './statistics.ts'
import { bareWord, normalWord, pairsOf } from './words.ts'

export interface Understood {
  /** The words as they are looked for. */
  words: readonly string[]
  /** Whether each says what is asked about, and not only that something is asked. */
  keeps: readonly boolean[]
  /** Words and pairs to be found, the very common ones left out. */
  terms: readonly string[]
  /** Without marks, for what else the words may have meant. */
  bareTerms: readonly string[]
  wanted: Wanted
  /** The same for words without marks: holds against `bareHash` of what a block has. */
  bareWanted: Wanted
  /** Marks were put back. */
  isGuessed: boolean
}

/** What a tenth of all parts has costs most of the time of a search, and decides nothing. */
const frequentShare = 0.1
const isWord = hashWord(normalWord('là'))

/** From words in their one form, slips mended and short forms written out, to what is looked for. */
export function understand(
  statistics: Statistics,
  typed: readonly string[],
  shorts: readonly Short[] = [],
): Understood {
  const readings = restoreMarks(statistics, typed)
  const words = readings.map(({ choices }) => choices[0] ?? '')
  const [asTyped, asRead] = [partAsking(typed), partAsking(words)]
  const both = words.map((_, at) => asTyped.keeps[at] === true && asRead.keeps[at] === true)
  const keeps = both.includes(true) ? both : words.map(() => true)
  const counts = countTerms(statistics, readings, keeps)
  for (const { short } of shorts) counts.set(short, countWord(statistics, short))
  const frequent = statistics.parts * frequentShare
  const telling = [...counts].filter(([, count]) => count < frequent).map(([term]) => term)
  const isDefinition = asTyped.isDefinition || asRead.isDefinition
  const wanted = readWanted(statistics, readings, keeps, shorts, isDefinition)
  const kept = words.filter((_, at) => keeps[at]).map(bareWord)
  return {
    words,
    keeps,
    terms: telling.length > 0 ? telling : [...counts.keys()],
    bareTerms: [...new Set([...kept, ...pairsOf(kept)])],
    wanted,
    bareWanted: asBare(wanted),
    isGuessed: readings.some(({ isGuessed }) => isGuessed),
  }
}

function asBare(wanted: Wanted): Wanted {
  const slots = rekey(wanted.slots)
  return { ...wanted, slots, sieve: sieveOf(slots), aliases: rekey(wanted.aliases), isWord: bareHash(isWord) }
}

const rekey = <Value>(map: ReadonlyMap<number, Value>): Map<number, Value> =>
  new Map([...map].toReversed().map(([hash, value]) => [bareHash(hash), value]))

/** Every word and pair that is looked for, with the number of parts that have it. */
function countTerms(statistics: Statistics, readings: readonly Reading[], keeps: readonly boolean[]) {
  const counts = new Map<string, number>()
  for (const [at, { choices }] of readings.entries()) {
    if (!keeps[at]) continue
    for (const choice of choices) counts.set(choice, countWord(statistics, choice))
    if (!keeps[at - 1]) continue
    for (const first of readings[at - 1]?.choices ?? [])
      for (const second of choices)
        counts.set(`${first}_${second}`, countPair(statistics, hashWord(first), hashWord(second)))
  }
  return counts
}

function readWanted(
  statistics: Statistics,
  readings: readonly Reading[],
  keeps: readonly boolean[],
  shorts: readonly Short[],
  isDefinition: boolean,
): Wanted {
  const slots = new Map<number, number>()
  const wordWeights: number[] = []
  const slotAt = readings.map(({ choices }, at) => {
    if (!keeps[at]) return -1
    const known = slots.get(hashWord(choices[0] ?? ''))
    if (known !== undefined) return known
    const slot =
      wordWeights.push(weigh(statistics, mostOf(choices.map((one) => countWord(statistics, one))))) - 1
    for (const choice of choices) if (!slots.has(hashWord(choice))) slots.set(hashWord(choice), slot)
    return slot
  })
  const count = wordWeights.length
  const pairAt = new Int16Array(count * count).fill(-1)
  const pairWeights: number[] = []
  for (let at = 1; at < readings.length; at++) {
    const [first = -1, second = -1] = [slotAt[at - 1], slotAt[at]]
    if (first < 0 || second < 0 || (pairAt[first * count + second] ?? 0) >= 0) continue
    const most = mostPair(statistics, readings[at - 1], readings[at])
    pairAt[first * count + second] = pairWeights.push(weigh(statistics, most)) - 1
  }
  const aliases = new Map(
    shorts.map(
      ({ short, from, to }) => [hashWord(short), slotAt.slice(from, to).filter((slot) => slot >= 0)] as const,
    ),
  )
  return {
    slots,
    sieve: sieveOf(slots),
    aliases,
    pairAt,
    wordWeights: Float32Array.from(wordWeights),
    pairWeights: Float32Array.from(pairWeights),
    isDefinition,
    isWord,
  }
}

const mostOf = (numbers: readonly number[]) => Math.max(0, ...numbers)

const mostPair = (statistics: Statistics, first: Reading | undefined, second: Reading | undefined): number =>
  mostOf(
    (first?.choices ?? []).flatMap((one) =>
      (second?.choices ?? []).map((other) => countPair(statistics, hashWord(one), hashWord(other))),
    ),
  )
