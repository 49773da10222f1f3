import { addDays, daysBetween, type Day } from '#lib/days.ts'
import { writeTimeOfDay } from '#lib/time-of-day.ts'
import type { FieldValues } from '#platform/http/index.ts'
import type { ScheduleEntry } from './table.ts'

/** The same again on the same day of the week: the next one, or the first that has not passed. */
export function copyOf(entry: ScheduleEntry, today: Day): FieldValues {
  const weeks = Math.max(1, Math.ceil(daysBetween(entry.day, today) / 7))
  return { ...valuesOf(entry), day: addDays(entry.day, weeks * 7), reason: '' }
}

const timeOrNothing = (minutes: number | null) => (minutes === null ? '' : writeTimeOfDay(minutes))

/** An entry as its form shows it. */
export function valuesOf(entry: ScheduleEntry): FieldValues {
  const { day, startsAt, endsAt, content, place, participants, leaders, divisions, scope, note, reason } =
    entry
  return {
    day,
    startsAt: writeTimeOfDay(startsAt),
    endsAt: timeOrNothing(endsAt),
    content,
    place,
    participants,
    leaders,
    divisions,
    scope,
    note,
    reason: reason ?? '',
  }
}
