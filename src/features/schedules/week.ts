import { listEveryCommitteeLeader, type CommitteeLeader } from '#features/organisation/index.ts'
import { addDays, mondayOf, type Day } from '#lib/days.ts'
import type { Database } from '#platform/database.ts'
import { latestOf } from './latest.ts'
import { nameLeaders } from './name-leaders.ts'
import { isMoved, type PublishedFacts } from './published.ts'
import { findWeek, listPublishedIn } from './queries.ts'
import { byTime } from './schedule.ts'
import type { SchedulePublication } from './table.ts'

/** One line of the week as citizens read it. */
export interface ShownOccasion extends PublishedFacts {
  id: string
  /** Names with titles, in the order of their posts. */
  leaderNames: readonly string[]
  changedAt: Date | null
  /** What stood there before, where day, time or place are others now. */
  former: PublishedFacts | null
  /** Where it has gone, when it stands in another week now. */
  movedTo: Day | null
}

export interface ShownWeek {
  monday: Day
  publishedAt: Date | null
  changedAt: Date | null
  occasions: readonly ShownOccasion[]
  /** The leaders who have something in it. */
  leaders: readonly CommitteeLeader[]
}

export async function readWeek(db: Database, monday: Day): Promise<ShownWeek> {
  const week = await findWeek(db, monday)
  const publications = await listPublishedIn(db, monday, monday)
  const everyLeader = await listEveryCommitteeLeader(db)
  const histories = Map.groupBy(publications, ({ entryId }) => entryId)
  const occasions = [...histories.values()]
    .flatMap((history) => show(history, monday, everyLeader))
    .toSorted(byTime)
  const shown = new Set(occasions.flatMap(({ leaders }) => leaders))
  return {
    monday,
    publishedAt: week?.publishedAt ?? null,
    changedAt: week?.changedAt ?? null,
    occasions,
    leaders: everyLeader.filter(({ id }) => shown.has(id)),
  }
}

/** `history` is what was published of one entry, the newest first. */
function show(
  history: readonly SchedulePublication[],
  monday: Day,
  leaders: readonly CommitteeLeader[],
): ShownOccasion[] {
  const [now, ...earlier] = history
  if (!now || now.facts.status === 'withdrawn') return []
  const leftFrom = earlier.find(({ week }) => week === monday)
  const isElsewhere = now.week !== monday
  const facts = isElsewhere && leftFrom ? leftFrom.facts : now.facts
  const before = earlier[0]?.facts ?? null
  return [
    {
      ...facts,
      reason: now.facts.reason,
      id: now.entryId,
      leaderNames: nameLeaders(leaders, facts.leaders),
      changedAt: now.sequence > 0 ? now.at : null,
      former: !isElsewhere && before !== null && isMoved(before, now.facts) ? before : null,
      movedTo: isElsewhere ? now.facts.day : null,
    },
  ]
}

/** For calendars: what is published from four weeks ago on, the newest state of each entry. */
export async function listForCalendar(db: Database, today: Day): Promise<SchedulePublication[]> {
  const monday = mondayOf(today)
  const publications = await listPublishedIn(db, addDays(monday, -28), addDays(monday, 7 * 26))
  return [...latestOf(publications).values()].toSorted((one, other) => byTime(one.facts, other.facts))
}
