import { addDays, dayOf, daysBetween, startOfDay, type Day } from '../days.ts'
import type { WorkCalendar } from './calendar.ts'
import { joinPauses, pausedDays, type Pause, type PausedDays } from './pauses.ts'

/** How long somebody has. Whole numbers; 0 days is the day of the event itself. */
export interface Period {
  amount: number
  unit: 'hour' | 'day' | 'working_day'
}

interface PeriodOfDays extends Period {
  unit: 'day' | 'working_day'
}

/**
 * The moment at which the period is over; null while a pause lasts that begins before it.
 *
 * Hours run from the moment of the event. For days the day of the event does not count, the period ends at 24:00 of its last
 * day, and where that is a day off, of the next working day (Civil Code 2015, art. 147–148; R-003). Working days are worked
 * half-days by two, so that a Saturday morning is half of one. A day at whose end the clock stands still does not count.
 */
export function endOf(begin: Date, period: Period, calendar: WorkCalendar): Date
export function endOf(
  begin: Date,
  period: Period,
  calendar: WorkCalendar,
  pauses: readonly Pause[],
): Date | null
export function endOf(
  begin: Date,
  { amount, unit }: Period,
  calendar: WorkCalendar,
  pauses: readonly Pause[] = [],
): Date | null {
  if (unit === 'hour') return afterHours(begin, amount, joinPauses(pauses))
  const lastDay = lastDayOf(dayOf(begin), { amount, unit }, calendar, pauses)
  return lastDay === null ? null : startOfDay(addDays(lastDay, 1))
}

function afterHours(begin: Date, hours: number, pauses: readonly Pause[]): Date | null {
  if (hours === 0) return begin
  let end = begin.getTime() + hours * 3_600_000
  for (const { from, to } of pauses) {
    if (from.getTime() >= end) break
    if (to === null) return null
    end += Math.max(0, to.getTime() - Math.max(from.getTime(), begin.getTime()))
  }
  return new Date(end)
}

interface Counting {
  /** Per day of the period. */
  weight: number
  /** What the days after the first count until the end of the second. */
  between(day: Day, until: Day): number
  /** The first day by whose end the days after `day` count so much. */
  after(day: Day, count: number): Day
}

const everyDay: Counting = { weight: 1, between: daysBetween, after: addDays }

const workingDays = ({ halvesBefore, dayOfHalf }: WorkCalendar): Counting => ({
  weight: 2,
  between: (day, until) => halvesBefore(addDays(until, 1)) - halvesBefore(addDays(day, 1)),
  after: (day, count) => dayOfHalf(halvesBefore(addDays(day, 1)) + count),
})

/** The last day of a period of days that begins on that day, as in `endOf`. */
export function lastDayOf(begin: Day, period: PeriodOfDays, calendar: WorkCalendar): Day
export function lastDayOf(
  begin: Day,
  period: PeriodOfDays,
  calendar: WorkCalendar,
  pauses: readonly Pause[],
): Day | null
export function lastDayOf(
  begin: Day,
  { amount, unit }: PeriodOfDays,
  calendar: WorkCalendar,
  pauses: readonly Pause[] = [],
): Day | null {
  const still = pausedDays(joinPauses(pauses))
  const counting = unit === 'day' ? everyDay : workingDays(calendar)
  const counted = amount === 0 ? begin : countDays(begin, amount * counting.weight, counting, still)
  return counted === null ? null : firstRunning(counted, calendar, still)
}

function countDays(begin: Day, amount: number, counting: Counting, still: readonly PausedDays[]): Day | null {
  let day = begin
  let left = amount
  for (const { from, until } of still) {
    const running = from > day ? counting.between(day, addDays(from, -1)) : 0
    if (running >= left) break
    if (until === null) return null
    left -= running
    if (until > day) day = until
  }
  return counting.after(day, left)
}

/** The day itself where it is worked and its clock runs, else the next such day. */
function firstRunning(day: Day, calendar: WorkCalendar, still: readonly PausedDays[]): Day | null {
  let found = calendar.firstWorkingDay(day)
  for (const { from, until } of still) {
    if (from > found) break
    if (until === null) return null
    if (until >= found) found = calendar.firstWorkingDay(addDays(until, 1))
  }
  return found
}
