import { addDays, dayOf, type Day } from '../days.ts'

/** A stretch in which a clock stands still; `to` is null while it lasts. */
export interface Pause {
  from: Date
  to: Date | null
}

/** The same time in pauses that do not touch, the earliest first; those that take no time are left out. */
export function joinPauses(pauses: readonly Pause[]): Pause[] {
  const joined: Pause[] = []
  for (const { from, to } of [...pauses].sort((one, other) => one.from.getTime() - other.from.getTime())) {
    if (to !== null && to <= from) continue
    const before = joined.at(-1)
    if (!before || (before.to !== null && before.to < from)) joined.push({ from, to })
    else if (before.to !== null && (to === null || to > before.to)) before.to = to
  }
  return joined
}

/** Days at whose very end the clock stands still: those do not count. `until` is the last of them, null while the pause lasts. */
export interface PausedDays {
  from: Day
  until: Day | null
}

/** The paused days of joined pauses. */
export function pausedDays(pauses: readonly Pause[]): PausedDays[] {
  return pauses.flatMap(({ from, to }) => {
    const first = dayOf(from)
    const until = to === null ? null : addDays(dayOf(to), -1)
    return until !== null && until < first ? [] : [{ from: first, until }]
  })
}
