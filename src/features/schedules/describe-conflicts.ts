import type { CommitteeLeader } from '#features/organisation/index.ts'
import { excerpt } from '#lib/text.ts'
import { findConflicts } from './conflicts.ts'
import { timeText } from './pages/words.ts'
import type { ScheduleEntry } from './table.ts'

/** A sentence for each entry that wants the same leader or the same room at the same time. */
export const describeConflicts = (
  entry: ScheduleEntry,
  others: readonly ScheduleEntry[],
  leaders: readonly CommitteeLeader[],
): string[] =>
  findConflicts(entry, others).map(({ with: other, leaders: shared, isSamePlace }) => {
    const names = leaders.filter(({ id }) => shared.includes(id)).map(({ fullName }) => fullName)
    const what = [...names, ...(isSamePlace ? [other.place] : [])].join(', ')
    return `Trùng giờ với “${excerpt(other.content, 80)}” (${timeText(other)}): ${what}.`
  })
