import { Temporal } from 'temporal-polyfill'
import { zone } from '#lib/dates.ts'
import type { Context } from '#platform/context.ts'
import type { DemonstrationItem } from './item.ts'

/** One step of the demonstration, which one person takes at its moment. */
export interface Planned {
  /** The person's key; null for somebody who is not of the office. */
  by: string | null
  at: Date
  act: (ctx: Context) => Promise<void>
}

const minute = 60_000

/**
 * When each step of an item happens, counted back from `now`: office days only (a weekend moves to the Friday before),
 * each later than the step before it, and none in the future.
 */
export function planMoments(item: { steps: readonly { daysAgo: number; at: string }[] }, now: Date): Date[] {
  const planned: Date[] = []
  for (const { daysAgo, at } of item.steps) {
    const wanted = moment(officeDay(now, daysAgo), at)
    const before = planned.at(-1)?.getTime() ?? -Infinity
    planned.push(new Date(Math.max(wanted.getTime(), before + minute)))
  }
  return planned.map(
    (at, n) => new Date(Math.min(at.getTime(), now.getTime() - (planned.length - n) * minute)),
  )
}

/** When a scheduled item is to appear: so many days after `now`, at a time of the office's zone. */
export function planAppearance(step: { inDays: number; for: string }, now: Date): Date {
  return moment(today(now).add({ days: step.inDays }), step.for)
}

/** The end of an office day, so many days from `now`; a weekend moves to the Monday after it, or behind `now` to the Friday before. */
export function planDue(inDays: number, now: Date): Date {
  if (inDays < 0) return moment(officeDay(now, -inDays), '16:30')
  const date = today(now).add({ days: inDays })
  return moment(date.add({ days: date.dayOfWeek > 5 ? 8 - date.dayOfWeek : 0 }), '16:30')
}

/** The day (YYYY-MM-DD) that the words of an item count from: see fillDays. */
export function dayOfText(item: Pick<DemonstrationItem, 'steps' | 'publishedDaysAgo'>, now: Date): string {
  const { steps, publishedDaysAgo } = item
  const scheduled = steps.find((step) => step.step === 'schedule')
  if (scheduled) return today(now).add({ days: scheduled.inDays }).toString()
  const written = steps.findLast((step) => step.step === 'write')
  return officeDay(now, publishedDaysAgo ?? written?.daysAgo ?? 0).toString()
}

const today = (now: Date): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate()

function officeDay(now: Date, daysAgo: number): Temporal.PlainDate {
  const date = today(now).subtract({ days: daysAgo })
  return date.subtract({ days: Math.max(0, date.dayOfWeek - 5) })
}

function moment(date: Temporal.PlainDate, at: string): Date {
  const local = date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(at) })
  return new Date(local.epochMilliseconds)
}
