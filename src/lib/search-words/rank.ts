import type { Block } from './block.ts'
import { hashWord } from './hash.ts'
import { measure, measureNames, type Wanted } from './measures.ts'
import { readWords } from './words.ts'

/** A part that the index found. */
export interface Found {
  block: Block
  /** What the index gave it. */
  score: number
}

export interface Judged {
  measures: Float32Array
  coverage: number
}

/** How much each of `measureNames` counts; found by `bench/search-weights.ts` on questions of citizens. */
export const weights: Readonly<Record<(typeof measureNames)[number], number>> = {
  stage: 5.05,
  headCover: -1.24,
  headFocus: 4.71,
  pairCover: 4.84,
  context: -1.17,
  headOrContext: 1.58,
  lineInContext: 5.75,
  definition: 3.23,
  siblings: 0.7,
  explains: 2.77,
}

const inOrder = measureNames.map((name) => weights[name])
const siblings = measureNames.indexOf('siblings')
const explains = measureNames.indexOf('explains')
/** Only the best answers speak for the others of their thing, and the better the louder. */
const speakers = 50
const loudness = 4

const explaining = ['giải thích', 'thuật ngữ', 'định nghĩa', 'khái niệm'].map((phrase) =>
  readWords(phrase).map(hashWord),
)

/** Whether a heading announces meanings of words. */
const announcesMeanings = (heading: Uint32Array): boolean =>
  explaining.some(([first, second]) =>
    heading.some((word, at) => word === first && heading[at + 1] === second),
  )

/** Holds all that was found against the question, and against each other. `found` has the best score first. */
export function judge(wanted: Wanted, found: readonly Found[]): Judged[] {
  const best = found[0]?.score ?? 1
  const voices = found.map(({ score }, place) => (place < speakers ? (score / best) ** loudness : 0))
  const groups = new Map<number, number>()
  for (const [place, { block }] of found.entries())
    groups.set(block.group, (groups.get(block.group) ?? 0) + (voices[place] ?? 0))
  return found.map(({ block, score }, place) => {
    const judged = measure(wanted, block, score)
    const others = (groups.get(block.group) ?? 0) - (voices[place] ?? 0)
    judged.measures[siblings] = Math.log1p(Math.max(0, others)) / 2
    judged.measures[explains] = wanted.isDefinition && announcesMeanings(block.heading) ? 1 : 0
    return judged
  })
}

/** One number for each, the higher the better. */
export const valueOf = ({ measures }: Pick<Judged, 'measures'>): number =>
  measures.reduce((total, one, place) => total + one * (inOrder[place] ?? 0), 0)
