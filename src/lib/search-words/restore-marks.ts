import { hashWord } from './hash.ts'
import { countPair, countWord, type Statistics } from './statistics.ts'
import { bareWord } from './words.ts'

/** What a typed word may stand for, the likeliest first. */
export interface Reading {
  /** A second one only where the collection leaves it open. */
  choices: readonly string[]
  /** Marks were put back, or could have been. */
  isGuessed: boolean
}

interface Cell {
  text: string
  hash: number
  count: number
  /** For what was typed. */
  bonus: number
}

const mostVariants = 12
const shareOfPairs = 0.9
/**
 * How much likelier another reading has to be before a word that was typed without marks among others with them is read so, in
 * natural logarithms: most of these have none.
 */
const stay = 3
/** How much less likely another reading may be, in natural logarithms, and still be looked for. */
const openMargin = 1.2

export const isBare = (word: string): boolean => bareWord(word) === word
const isNumber = (word: string): boolean => /^\d/.test(word)

/** Marks that were typed stay; a bare "d" may be "đ". */
function variantsOf(statistics: Statistics, word: string): readonly string[] {
  if (isNumber(word)) return [word]
  const known = statistics.variants.get(bareWord(word)) ?? []
  const fits = isBare(word) ? known : known.filter((variant) => keepsMarks(variant, word))
  return fits.length > 0 ? fits.slice(0, mostVariants) : [word]
}

const keepsMarks = (variant: string, word: string) =>
  word.includes('đ') ? variant === word : variant.replaceAll('đ', 'd') === word

/** Reads a question without marks as the collection would write it: the likeliest path through the readings of its words. */
export function restoreMarks(statistics: Statistics, words: readonly string[]): Reading[] {
  const isBareWhole = words.every(isBare)
  const columns = words.map((word) =>
    variantsOf(statistics, word).map((text): Cell => ({
      text,
      hash: hashWord(text),
      count: countWord(statistics, text) || 0.5,
      bonus: !isBareWhole && text === word ? stay : 0,
    })),
  )
  const path = findPath(statistics, columns)
  return columns.map((column, at) => {
    const left = columns[at - 1]?.[path[at - 1] ?? 0]
    const right = columns[at + 1]?.[path[at + 1] ?? 0]
    const fits = column.map(
      (cell) =>
        (left ? stepFrom(statistics, left, cell) : alone(statistics, cell)) +
        (right ? stepFrom(statistics, cell, right) : 0),
    )
    const chosen = path[at] ?? 0
    const others = column
      .map(({ text }, place) => ({ text, place, fit: fits[place] ?? -Infinity }))
      .filter(({ place, fit }) => place !== chosen && fit > (fits[chosen] ?? 0) - openMargin)
      .toSorted((a, b) => b.fit - a.fit)
    const word = words[at] ?? ''
    const likeliest = column[chosen]?.text ?? word
    if (!isBareWhole) return { choices: [likeliest], isGuessed: likeliest !== word }
    const choices = [likeliest, ...others.slice(0, 1).map(({ text }) => text)]
    return { choices, isGuessed: isBare(word) && !isNumber(word) }
  })
}

const shareOf = ({ parts }: Statistics, count: number) => (count + 0.5) / (parts + 1)
const alone = (statistics: Statistics, { count, bonus }: Cell) => Math.log(shareOf(statistics, count)) + bonus

const stepFrom = (statistics: Statistics, from: Cell, to: Cell): number =>
  Math.log(
    (shareOfPairs * Math.min(from.count, countPair(statistics, from.hash, to.hash))) / (from.count + 2) +
      (1 - shareOfPairs) * shareOf(statistics, to.count) * 0.2,
  ) + to.bonus

/** Viterbi: for each column the place of the cell on the likeliest way. */
function findPath(statistics: Statistics, columns: readonly (readonly Cell[])[]): number[] {
  let best = (columns[0] ?? []).map((cell) => alone(statistics, cell))
  const back: number[][] = []
  for (let at = 1; at < columns.length; at++) {
    const before = columns[at - 1] ?? []
    const ways = (columns[at] ?? []).map((cell) => bestWay(statistics, before, best, cell))
    best = ways.map(({ score }) => score)
    back.push(ways.map(({ from }) => from))
  }
  const path: number[] = [best.indexOf(Math.max(...best))]
  for (const from of back.toReversed()) path.unshift(from[path[0] ?? 0] ?? 0)
  return path
}

function bestWay(statistics: Statistics, before: readonly Cell[], scores: readonly number[], cell: Cell) {
  let [score, from] = [-Infinity, 0]
  for (const [place, previous] of before.entries()) {
    const way = (scores[place] ?? 0) + stepFrom(statistics, previous, cell)
    if (way > score) [score, from] = [way, place]
  }
  return { score, from }
}
