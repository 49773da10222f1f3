import type { SchedulePublication } from './table.ts'

/** The newest of each entry, by the entry's id. `publications` with the newest first. */
export function latestOf(publications: readonly SchedulePublication[]): Map<string, SchedulePublication> {
  const latest = new Map<string, SchedulePublication>()
  for (const one of publications) if (!latest.has(one.entryId)) latest.set(one.entryId, one)
  return latest
}
