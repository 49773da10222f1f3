import { addDays, dayOf, startOfDay, type Day } from './days.ts'

/**
 * The moment a period of whole working days is over. The day it begins does not count, it ends at 24:00 of its last day,
 * and days off do not count (Civil Code 2015, art. 147–148). Saturdays, Sundays and the given days are off.
 */
export function afterWorkingDays(begin: Date, days: number, daysOff: ReadonlySet<Day> = new Set()): Date {
  let day = dayOf(begin)
  for (let left = days; left > 0;) {
    day = addDays(day, 1)
    if (isWorkingDay(day, daysOff)) left--
  }
  return startOfDay(addDays(day, 1))
}

export function isWorkingDay(day: Day, daysOff: ReadonlySet<Day>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !daysOff.has(day)
}

/**
 * The last day of a period of calendar days: the day it begins does not count, and a last day that is a day off moves to
 * the next working day (Civil Code 2015, art. 147–148; R-003).
 */
export function lastDayOf(begin: Day, days: number, daysOff: ReadonlySet<Day> = new Set()): Day {
  let day = addDays(begin, days)
  while (!isWorkingDay(day, daysOff)) day = addDays(day, 1)
  return day
}
