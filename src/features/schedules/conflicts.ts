import { withoutMarks } from '#lib/text.ts'
import type { Occasion } from './schedule.ts'

export interface Conflict<Entry> {
  with: Entry
  /** Ids of the leaders who would have to be at both. */
  leaders: readonly string[]
  isSamePlace: boolean
}

/** Entries at the same time that share a leader or a room (R-1224). It warns and stops nobody: two short talks may fit. */
export function findConflicts<Entry extends Occasion & { id: string }>(
  entry: Occasion & { id?: string },
  others: readonly Entry[],
): Conflict<Entry>[] {
  return others.flatMap((other) => {
    if (other.id === entry.id || !overlaps(entry, other)) return []
    const leaders = entry.leaders.filter((leader) => other.leaders.includes(leader))
    const isSamePlace = placeOf(entry) !== '' && placeOf(entry) === placeOf(other)
    return leaders.length > 0 || isSamePlace ? [{ with: other, leaders, isSamePlace }] : []
  })
}

/** What has no known end is taken to last for its first minute. */
const overlaps = (one: Occasion, other: Occasion): boolean =>
  one.day === other.day && one.startsAt < untilOf(other) && other.startsAt < untilOf(one)

const untilOf = ({ startsAt, endsAt }: Occasion) => endsAt ?? startsAt + 1

const placeOf = ({ place }: Occasion) => withoutMarks(place).toLowerCase().replaceAll(/\W+/g, ' ').trim()
