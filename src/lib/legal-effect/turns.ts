import { addDays } from '../days.ts'
import { lookUp } from '../look-up.ts'
import type { EffectFacts, EffectTie, Turn } from './effect.ts'
import { passiveVerbs } from './verbs.ts'

export interface Turns {
  /** All of it ends. */
  ends: Turn[]
  /** All of it is suspended. */
  stops: Turn[]
  /** A part ends, or is changed. */
  changes: Turn[]
  /** A part is suspended. */
  pauses: Turn[]
  /** What touches the effect on a day that nobody knows. */
  undated: string[]
}

/** Sorts what happens to a document by what it does, each by its day. Changing a text touches only a part, whatever is said. */
export function sortTurns({ expiresOn, ties }: EffectFacts): Turns {
  const turns: Turns = { ends: [], stops: [], changes: [], pauses: [], undated: [] }
  for (const tie of ties) {
    const shelf = shelfOf(tie)
    if (shelf === null) continue
    const words = [tie.part, lookUp(passiveVerbs, tie.type), tie.other].filter(Boolean).join(' ')
    if (tie.since === null) turns.undated.push(words)
    else turns[shelf].push({ since: tie.since, why: `vì ${words}` })
  }
  // After the ties: where both end it on one day, the one that has a reason is told.
  if (expiresOn !== null) turns.ends.push({ since: addDays(expiresOn, 1), why: '' })
  for (const list of [turns.ends, turns.stops, turns.changes, turns.pauses])
    list.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
  return turns
}

function shelfOf({ type, part }: EffectTie): 'ends' | 'stops' | 'changes' | 'pauses' | null {
  switch (type) {
    case 'replaces':
    case 'abolishes':
      return part === null ? 'ends' : 'changes'
    case 'amends':
      return 'changes'
    case 'suspends':
      return part === null ? 'stops' : 'pauses'
    default:
      return null
  }
}
