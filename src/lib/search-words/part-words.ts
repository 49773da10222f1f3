import { packBlock } from './block.ts'
import { hashWord } from './hash.ts'
import { countPair, weigh, type Statistics } from './statistics.ts'
import { bareWord, pairsOf, readWords } from './words.ts'

/** The words of one part, in their one form. */
export interface PartWords {
  heading: readonly string[]
  title: readonly string[]
  lines: readonly (readonly string[])[]
}

const headingTimes = 2
const contextTimes = 2
const contextPairs = 30
/** Pairs that a fifth of a collection has say nothing about one thing. */
const leastWeight = 1.5
/** Words; a longer body is cut for the second look only, so that an answer is quickly read. */
const mostLooked = 4_000
/** A note of the codified laws that lists the titles of other articles, and answers nothing. */
const crossReferences = /\(Điều này có nội dung liên quan[\s\S]*$/

export const readPart = ({
  heading,
  title,
  text,
}: {
  heading: string
  title: string
  text: string
}): PartWords => ({
  heading: readWords(heading),
  title: readWords(title),
  lines: text
    .normalize('NFC')
    .replace(crossReferences, '')
    .split('\n')
    .map(readWords)
    .filter(({ length }) => length > 0),
})

export const linesOf = ({ heading, title, lines }: PartWords) => [title, heading, ...lines]

/** The pairs of words that mark out a whole thing: by them its parts are found by what all of it is about. */
export function describeWhole(parts: readonly PartWords[], statistics: Statistics): string[] {
  if (parts.length < 2) return []
  const counts = new Map<string, number>()
  for (const part of parts)
    for (const pair of new Set(linesOf(part).flatMap(pairsOf))) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= 2)
    .map(([pair, count]) => ({
      pair,
      worth: (count / (parts.length + 2)) * (weighPair(pair, statistics) - leastWeight),
    }))
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, contextPairs)
    .map(({ pair }) => pair)
}

function weighPair(pair: string, statistics: Statistics): number {
  const [first = '', second = ''] = pair.split('_')
  return weigh(statistics, countPair(statistics, hashWord(first), hashWord(second)))
}

export interface IndexedWords {
  /** Words and pairs, to be found. */
  terms: string
  /** The same without marks. */
  bare: string
  /** For the second look (`block.ts`). */
  block: Uint8Array
}

/** What an index keeps of a part. `group` names the thing, `context` is what `describeWhole` gave for all of its parts. */
export function indexPart(part: PartWords, group: string, context: readonly string[]): IndexedWords {
  const { heading, title, lines } = part
  const own = [title, ...Array.from({ length: headingTimes }, () => heading), ...lines]
  const terms = own.flatMap(withPairs)
  const known = new Set(terms)
  const around = new Set(context.flatMap((pair) => pair.split('_')))
  const described = [...context, ...[...around].filter((word) => !known.has(word))]
  return {
    terms: [...terms, ...Array.from({ length: contextTimes }, () => described).flat()].join(' '),
    bare: [heading, title, ...lines]
      .map((line) => line.map(bareWord))
      .flatMap(withPairs)
      .join(' '),
    block: packBlock({
      group: hashWord(group),
      heading: heading.map(hashWord),
      title: title.map(hashWord),
      context: [...around].map(hashWord),
      body: hashLines(lines),
    }),
  }
}

const withPairs = (words: readonly string[]) => [...words, ...pairsOf(words)]

function hashLines(lines: PartWords['lines']): number[] {
  const hashes: number[] = []
  let room = mostLooked
  for (const line of lines) {
    if (room <= 0) break
    hashes.push(...line.slice(0, room).map(hashWord), 0)
    room -= line.length
  }
  return hashes
}
