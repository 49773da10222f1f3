import { addDays, formatDay, mondayOf, weekNumber, type Day } from '#lib/days.ts'

/** A week of the roster, by its Monday. */
export interface RosterWeek {
  monday: Day
  sunday: Day
  /** "Tuần 10 (02/03/2026 – 08/03/2026)" */
  name: string
}

export const shownWeeks = 8

export function weekFrom(monday: Day): RosterWeek {
  const sunday = addDays(monday, 6)
  return { monday, sunday, name: `Tuần ${weekNumber(monday)} (${formatDay(monday)} – ${formatDay(sunday)})` }
}

/** The week that the day is in, and those after it. */
export const weeksFrom = (day: Day): RosterWeek[] =>
  Array.from({ length: shownWeeks }, (_, n) => weekFrom(addDays(mondayOf(day), 7 * n)))

interface OnDuty {
  id: string
  assigneeId: string | null
  fromOn: string | null
}

/** What is wrong with a week, by the id of the duty: somebody is in it twice, or is not of the board any more. */
export function listConflicts(
  duties: readonly OnDuty[],
  members: ReadonlyMap<Day, ReadonlySet<string>>,
): Map<string, string> {
  const conflicts = new Map<string, string>()
  for (const { id, assigneeId, fromOn } of duties) {
    const isTwice = duties.some(
      (other) => other.id !== id && other.assigneeId === assigneeId && other.fromOn === fromOn,
    )
    const board = members.get(fromOn ?? '')
    if (isTwice) conflicts.set(id, 'Trực hai lần trong tuần')
    else if (board && assigneeId !== null && !board.has(assigneeId))
      conflicts.set(id, 'Tuần này không còn ở Tổ biên tập')
  }
  return conflicts
}
