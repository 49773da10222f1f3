import { addDays, dayOf, mondayOf, startOfDay, type Day } from '#lib/days.ts'
import { endOf, shareUsed, type Pause, type WorkCalendar } from '#lib/working-time/index.ts'
import type { DutyClock } from '#platform/profile.ts'

export interface Running {
  clock: DutyClock
  startedAt: Date
  givenDue: Date | null
  pauses: readonly Pause[]
}

/** The moment at which it is over; null while a pause lasts. */
export function dueOf({ clock, startedAt, givenDue, pauses }: Running, calendar: WorkCalendar): Date | null {
  if (clock.kind === 'period') return endOf(startedAt, clock, calendar, pauses)
  const plain = plainEnd(clock, startedAt, givenDue, calendar)
  let stood = 0
  for (const { from, to } of pauses) {
    if (to === null) return null
    stood += to.getTime() - from.getTime()
  }
  return new Date(plain.getTime() + stood)
}

function plainEnd(
  clock: Exclude<DutyClock, { kind: 'period' }>,
  startedAt: Date,
  givenDue: Date | null,
  calendar: WorkCalendar,
): Date {
  if (clock.kind === 'given') return givenDue ?? endOf(startedAt, { amount: 0, unit: 'day' }, calendar)
  const day = dayOf(startedAt)
  if (clock.kind === 'weekday') {
    const [hour = 0, minute = 0] = clock.time.split(':').map(Number)
    const last = lastWorked(addDays(mondayOf(day), clock.weekday - 1), mondayOf(day), calendar)
    return new Date(startOfDay(last).getTime() + (hour * 60 + minute) * 60_000)
  }
  const due = dayOfMonth(day, clock.day)
  return startOfDay(addDays(calendar.firstWorkingDay(due), 1))
}

/** Where the day is off, the last one before it in its week that is worked: the next week is too late. */
function lastWorked(day: Day, monday: Day, calendar: WorkCalendar): Day {
  for (let one = day; one >= monday; one = addDays(one, -1)) if (calendar.halvesOn(one) > 0) return one
  return day
}

function dayOfMonth(day: Day, wanted: number): Day {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${day.slice(0, 8)}${String(Math.min(wanted, last)).padStart(2, '0')}`
}

/** How much of the time is used up, in percent; more than 100 after the end. */
export function percentUsed(running: Running, dueAt: Date, now: Date, calendar: WorkCalendar): number {
  const { clock, startedAt, pauses } = running
  const unit = clock.kind === 'period' ? clock.unit : 'hour'
  return 100 * shareUsed({ begin: startedAt, end: dueAt, unit }, now, calendar, pauses)
}
