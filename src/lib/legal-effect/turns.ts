import { addDays } from '../days.ts'
import type { EffectFacts, EffectTie, Turn } from './effect.ts'

const done: Readonly<Record<string, string>> = {
  replaces: 'bị thay thế bởi',
  abolishes: 'bị bãi bỏ bởi',
  amends: 'được sửa đổi, bổ sung bởi',
  suspends: 'bị đình chỉ bởi',
}

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
  if (expiresOn !== null) turns.ends.push({ since: addDays(expiresOn, 1), why: 'vì đã hết thời hạn áp dụng' })
  for (const tie of ties) {
    const verb = Object.hasOwn(done, tie.type) ? done[tie.type] : undefined
    if (verb === undefined) continue
    const words = [tie.part, verb, tie.other].filter(Boolean).join(' ')
    if (tie.since === null) turns.undated.push(words)
    else turns[shelfOf(tie)].push({ since: tie.since, why: `vì ${words}` })
  }
  for (const list of [turns.ends, turns.stops, turns.changes, turns.pauses])
    list.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
  return turns
}

function shelfOf({ type, part }: EffectTie): 'ends' | 'stops' | 'changes' | 'pauses' {
  if (type === 'suspends') return part === null ? 'stops' : 'pauses'
  return type === 'amends' || part !== null ? 'changes' : 'ends'
}
