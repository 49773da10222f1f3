import type { Block } from './block.ts'
import { mayHold } from './sieve.ts'

/** What a question looks for, ready to be held against blocks. */
export interface Wanted {
  /** Hash of a word → the place of what it may stand for; several words may stand for one. */
  slots: ReadonlyMap<number, number>
  /** Spares most words of a text the look-up. */
  sieve: Uint8Array
  /** Hash of a short form → the places of all that it stands for. */
  aliases: ReadonlyMap<number, readonly number[]>
  /** first × count + second → the place of the pair, or -1. */
  pairAt: Int16Array
  wordWeights: Float32Array
  pairWeights: Float32Array
  isDefinition: boolean
  /** Hash of "là", which stands between a word and its meaning. */
  isWord: number
}

/** In the order of the weights in `rank.ts`. */
export const measureNames = [
  'stage',
  'headCover',
  'headFocus',
  'pairCover',
  'context',
  'headOrContext',
  'lineInContext',
  'definition',
  'siblings',
  'explains',
] as const

export interface Measured {
  /** `siblings` and `explains` need the other answers and are left at 0. */
  measures: Float32Array
  /** The share of the question, by weight, that stands in the part itself: 0 to 1. */
  coverage: number
}

const sum = (values: Float32Array): number => values.reduce((total, one) => total + one, 0) || 1

function share(seen: Uint8Array, weights: Float32Array, total: number): number {
  let held = 0
  for (let at = 0; at < weights.length; at++) if (seen[at]) held += weights[at] ?? 0
  return held / total
}

/** Holds one part against a question. `score` is what the index gave it. */
export function measure(wanted: Wanted, block: Block, score: number): Measured {
  const { wordWeights, pairWeights } = wanted
  const wordTotal = sum(wordWeights)
  const pairTotal = sum(pairWeights)
  const inHeading = new Uint8Array(wordWeights.length)
  const inTitle = new Uint8Array(wordWeights.length)
  const inContext = new Uint8Array(wordWeights.length)
  const inBody = new Uint8Array(wordWeights.length)
  const pairs = new Uint8Array(pairWeights.length)
  const known = look(wanted, block.heading, inHeading, pairs)
  look(wanted, block.title, inTitle)
  look(wanted, block.context, inContext)
  const context = union(inTitle, inContext)
  const around = union(inHeading, context)
  const { extraLine, definition } = readBody(wanted, block.body, around, inBody, pairs)
  const aroundShare = share(around, wordWeights, wordTotal)
  return {
    measures: Float32Array.of(
      score / (wordTotal + pairTotal),
      share(inHeading, wordWeights, wordTotal),
      block.heading.length > 0 ? known / (block.heading.length + 1) : 0,
      share(pairs, pairWeights, pairTotal),
      share(context, wordWeights, wordTotal),
      aroundShare,
      extraLine / wordTotal + aroundShare,
      definition / wordTotal,
      0,
      0,
    ),
    coverage: share(union(union(inHeading, inTitle), inBody), wordWeights, wordTotal),
  }
}

const union = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((one, at) => one | (b[at] ?? 0))

/** Marks what of the question stands in these words; answers with how many of them do. */
function look(wanted: Wanted, words: Uint32Array, seen: Uint8Array, pairs?: Uint8Array): number {
  const { slots, aliases, pairAt, wordWeights } = wanted
  let known = 0
  let previous = -1
  for (const word of words) {
    const slot = slots.get(word) ?? -1
    if (slot >= 0) {
      known++
      seen[slot] = 1
      const pair = previous >= 0 ? (pairAt[previous * wordWeights.length + slot] ?? -1) : -1
      if (pair >= 0 && pairs) pairs[pair] = 1
    } else if (aliases.size > 0) for (const meant of aliases.get(word) ?? []) seen[meant] = 1
    previous = slot
  }
  return known
}

/**
 * One walk through a body. `extraLine`: the weight of the line that adds most to what heading and context hold.
 * `definition`: the weight of the longest run of the question's words right before "là".
 */
function readBody(
  wanted: Wanted,
  body: Uint32Array,
  around: Uint8Array,
  seen: Uint8Array,
  pairs: Uint8Array,
) {
  const { slots, sieve, aliases, pairAt, wordWeights } = wanted
  const count = wordWeights.length
  const seenOnLine = new Int32Array(count).fill(-1)
  let [line, extra, extraLine, run, definition, previous] = [0, 0, 0, 0, 0, -1]
  const meet = (slot: number) => {
    seen[slot] = 1
    if (seenOnLine[slot] === line) return
    seenOnLine[slot] = line
    if (!around[slot]) extra += wordWeights[slot] ?? 0
  }
  for (const word of body) {
    if (word === 0) {
      extraLine = Math.max(extraLine, extra)
      line++
      ;[extra, run, previous] = [0, 0, -1]
      continue
    }
    const slot = mayHold(sieve, word) ? slots.get(word) : undefined
    if (slot === undefined) {
      if (aliases.size > 0) for (const meant of aliases.get(word) ?? []) meet(meant)
      if (wanted.isDefinition && word === wanted.isWord) definition = Math.max(definition, run)
      run = 0
      previous = -1
      continue
    }
    meet(slot)
    const pair = previous >= 0 ? (pairAt[previous * count + slot] ?? -1) : -1
    if (pair >= 0) pairs[pair] = 1
    run = (pair >= 0 ? run : 0) + (wordWeights[slot] ?? 0)
    previous = slot
  }
  return { extraLine: Math.max(extraLine, extra), definition }
}
