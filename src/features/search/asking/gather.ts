import { most, type Choice, type Sort } from './asked.ts'
import type { Candidate } from './rank.ts'

/** A thing that answers, with those of its parts that do. */
export interface Gathered extends Omit<Candidate, 'id' | 'part'> {
  /** Ids of its parts, the best first. */
  parts: readonly string[]
}

/** Parts of one thing together, in the order of the best of each; no more things than are shown. */
export function gather(candidates: readonly Candidate[]): Gathered[] {
  const things = new Map<string, Gathered & { parts: string[] }>()
  for (const { id, part: _, ...candidate } of candidates) {
    const known = things.get(candidate.key)
    if (known) known.parts.push(id)
    else if (things.size < most) things.set(candidate.key, { ...candidate, parts: [id] })
  }
  return [...things.values()]
}

export function sortAnswers(things: readonly Gathered[], sort: Sort): Gathered[] {
  if (sort === 'hop') return [...things]
  const isNewestFirst = sort === 'moi'
  // What has no date comes last, either way.
  const dayOf = ({ day }: Gathered) => day ?? (isNewestFirst ? -1_000_000 : 1_000_000)
  return things.toSorted(
    (a, b) => (isNewestFirst ? dayOf(b) - dayOf(a) : dayOf(a) - dayOf(b)) || b.value - a.value,
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
