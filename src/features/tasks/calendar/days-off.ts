import { listExceptions } from '#features/calendar/index.ts'
import { dayOf, type Day } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'

/** The day on which work is due: midnight ends the day before. */
export const dueDay = (dueAt: Date): Day => dayOf(new Date(dueAt.getTime() - 1))

export interface DayOff {
  /** Nobody works on it. */
  isOff: boolean
  /** Why it is not as its weekday is; empty where it is. */
  name: string
}

/** What the office's calendar says of each day from the one to the other. */
export async function readDays(
  { db, calendars }: Pick<Context, 'db' | 'calendars'>,
  from: Day,
  to: Day,
): Promise<(day: Day) => DayOff> {
  const exceptions = await listExceptions(db, from, to)
  const office = calendars.of(null)
  return (day) => {
    const exception = exceptions.find((one) => one.day === day)
    const name = exception?.kind === 'swapped_workday' ? `Làm bù: ${exception.name}` : (exception?.name ?? '')
    return { isOff: office.halvesOn(day) === 0, name }
  }
}
