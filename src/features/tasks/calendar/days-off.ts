import { dayOf, type Day } from '#lib/days.ts'
import type { Profile } from '#platform/profile.ts'

/** The day on which work is due: midnight ends the day before. */
export const dueDay = (dueAt: Date): Day => dayOf(new Date(dueAt.getTime() - 1))

export interface DayOff {
  /** Nobody works on it. */
  isOff: boolean
  /** Why it is not as its weekday is; empty where it is. */
  name: string
}

export function describeDay(
  { calendar, workCalendar }: Pick<Profile, 'calendar' | 'workCalendar'>,
  day: Day,
): DayOff {
  const exception = calendar.days.find((one) => one.day === day)
  const name = exception?.kind === 'swapped_workday' ? `Làm bù: ${exception.name}` : (exception?.name ?? '')
  return { isOff: workCalendar.halvesOn(day) === 0, name }
}
