import { addDays, dayOf, startOfDay, type Day } from '../days.ts'
import type { WorkCalendar } from './calendar.ts'

/** Minutes after midnight in the office's zone. */
interface Span {
  from: number
  to: number
}

export interface OfficeHours {
  morning: Span
  afternoon: Span
}

/** The moment itself where the office works then, else the next moment at which it begins to. */
export function nextOfficeTime(at: Date, hours: OfficeHours, calendar: WorkCalendar): Date {
  const today = dayOf(at)
  const minute = Math.floor((at.getTime() - startOfDay(today).getTime()) / 60_000)
  for (const { from, to } of spansOn(today, hours, calendar)) {
    if (minute < from) return momentOn(today, from)
    if (minute < to) return at
  }
  return momentOn(calendar.firstWorkingDay(addDays(today, 1)), hours.morning.from)
}

function spansOn(day: Day, { morning, afternoon }: OfficeHours, calendar: WorkCalendar): Span[] {
  return [morning, afternoon].slice(0, calendar.halvesOn(day))
}

const momentOn = (day: Day, minute: number) => new Date(startOfDay(day).getTime() + minute * 60_000)
