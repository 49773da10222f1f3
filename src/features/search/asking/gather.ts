import { most, type Choice, type Sort } from './asked.ts'
import type { Candidate } from './rank.ts'

/** A thing that answers, with those of its parts that do. */
export interface Gathered {
  item: string
  kind: string
  key: string
  stamp: string
  day: number
  facets: readonly string[]
  score: number
  coverage: number
  /** Ids of its parts, the best first. */
  parts: readonly string[]
}

/** Parts of one thing together, in the order of the best of each. */
export function gather(candidates: readonly Candidate[]): Gathered[] {
  const things = new Map<string, Gathered & { parts: string[] }>()
  for (const { id, ...candidate } of candidates) {
    const known = things.get(candidate.key)
    if (known) known.parts.push(id)
    else things.set(candidate.key, { ...candidate, parts: [id] })
  }
  return [...things.values()]
}

/** What holds all the words is an answer; where nothing does, what holds most of them is better than nothing. */
export function keepAnswers(things: readonly Gathered[]): { answers: Gathered[]; isLoose: boolean } {
  const whole = things.filter(({ coverage }) => coverage >= 0.999)
  if (whole.length > 0) return { answers: whole.slice(0, most), isLoose: false }
  return { answers: things.filter(({ coverage }) => coverage >= 0.5).slice(0, most), isLoose: true }
}

export function sortAnswers(things: readonly Gathered[], sort: Sort): Gathered[] {
  if (sort === 'hop') return [...things]
  const direction = sort === 'moi' ? -1 : 1
  return things.toSorted(
    (a, b) => direction * (a.day - b.day) || b.score - a.score || (a.key < b.key ? -1 : 1),
  )
}

/** Whether a thing has one of the values of every choice. */
export const meets = (
  { facets }: Pick<Gathered, 'facets'>,
  choices: readonly { code: string; values: readonly string[] }[],
): boolean => choices.every(({ code, values }) => values.some((value) => facets.includes(`${code}:${value}`)))

/** How many of the things have each value of a facet. */
export function countValues(things: readonly Pick<Gathered, 'facets'>[], code: Choice['code']) {
  const counts = new Map<string, number>()
  const prefix = `${code}:`
  for (const { facets } of things)
    for (const facet of facets)
      if (facet.startsWith(prefix)) {
        const value = facet.slice(prefix.length)
        counts.set(value, (counts.get(value) ?? 0) + 1)
      }
  return counts
}
