import { mondayOf, type Day } from '#lib/days.ts'
import type { Database } from '#platform/database.ts'
import { latestOf } from './latest.ts'
import { factsToPublish, isSame, type PublishedFacts } from './published.ts'
import { listEntries, listPublications } from './queries.ts'
import type { ScheduleEntry } from './table.ts'

/** An entry of which citizens do not read yet what it is now. */
export interface Pending {
  entry: ScheduleEntry
  before: PublishedFacts | null
  after: PublishedFacts
  sequence: number
}

export async function listPending(
  db: Database,
  monday: Day,
  entries?: readonly ScheduleEntry[],
): Promise<Pending[]> {
  const all = entries ?? (await listEntries(db, monday))
  const latest = latestOf(
    await listPublications(
      db,
      all.map(({ id }) => id),
    ),
  )
  return all.flatMap((entry) => {
    const published = latest.get(entry.id)
    const before = published?.facts ?? null
    const after = factsToPublish(entry, before)
    if (after === null || isSame(before, after)) return []
    // What was moved to another week is told of with either week, whichever comes first.
    const weeks = [mondayOf(entry.day), published?.week]
    return weeks.includes(monday) ? [{ entry, before, after, sequence: (published?.sequence ?? -1) + 1 }] : []
  })
}
