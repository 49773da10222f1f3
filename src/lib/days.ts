import { Temporal } from 'temporal-polyfill'
import { formatDate, toDateInput, zone } from './dates.ts'

/** A calendar day of the office, "2011-09-05". Days of this form compare as texts. */
export type Day = string

/** The day it is in the office at that moment. */
export const dayOf = (at: Date): Day => toDateInput(at)

/** "2011-09-30", 1 → "2011-10-01". Throws RangeError where the text is no day. */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

const dayLength = 24 * 60 * 60 * 1000

/** Whole days from one day to another; negative where the second is before the first. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength)

/** The first moment of the day in the office's zone. Throws RangeError where the text is no day. */
export function startOfDay(day: Day): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds)
}

/** "2011-09-05" → "05/09/2011" */
export const formatDay = (day: Day): string => formatDate(startOfDay(day))

/** True for "2011-09-05", false for "2011-02-30" and for anything else. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Whether two periods share a day; both ends count, null is open. */
export function overlap(
  first: { from: Day; to: Day | null },
  second: { from: Day; to: Day | null },
): boolean {
  return (first.to === null || second.from <= first.to) && (second.to === null || first.from <= second.to)
}

/** The Monday of the week that the day is in; weeks begin on Monday (ISO 8601). */
export const mondayOf = (day: Day): Day => addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek)

/** The number of the ISO week that the day is in, 1 to 53. */
export const weekNumber = (day: Day): number => Temporal.PlainDate.from(day).weekOfYear ?? 0
