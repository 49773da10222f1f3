import { addDays, dayOf, startOfDay } from '../days.ts'
import type { WorkCalendar } from './calendar.ts'
import { joinPauses, type Pause } from './pauses.ts'
import type { Period } from './period.ts'

/**
 * How much of a period is used up at a moment: 0 at its begin, 1 at its end, more than 1 after it. Only the time in which the clock runs
 * is measured, and of working days only what lies on them. An end at the begin is used up at once.
 */
export function shareUsed(
  { begin, end, unit }: { begin: Date; end: Date; unit: Period['unit'] },
  now: Date,
  calendar: WorkCalendar,
  pauses: readonly Pause[] = [],
): number {
  const joined = joinPauses(pauses)
  const measure = (until: Date) => runningTime(begin, until, unit, calendar, joined)
  const whole = measure(end)
  return whole <= 0 ? Number(now >= end) : measure(now) / whole
}

/** Milliseconds. */
function runningTime(
  from: Date,
  until: Date,
  unit: Period['unit'],
  calendar: WorkCalendar,
  pauses: readonly Pause[],
): number {
  if (until <= from) return 0
  const counted = (begin: Date, end: Date) =>
    unit === 'working_day'
      ? workingTimeBefore(end, calendar) - workingTimeBefore(begin, calendar)
      : end.getTime() - begin.getTime()
  let sum = counted(from, until)
  for (const pause of pauses) {
    const begin = pause.from > from ? pause.from : from
    const end = pause.to !== null && pause.to < until ? pause.to : until
    if (begin < end) sum -= counted(begin, end)
  }
  return sum
}

const dayLength = 86_400_000

/** Milliseconds of working days, all of their 24 hours, since the calendar began. */
function workingTimeBefore(at: Date, { workingDaysBefore }: WorkCalendar): number {
  const day = dayOf(at)
  const before = workingDaysBefore(day)
  const isWorked = workingDaysBefore(addDays(day, 1)) > before
  return before * dayLength + (isWorked ? at.getTime() - startOfDay(day).getTime() : 0)
}
