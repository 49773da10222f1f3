import { addDays, dayOf, startOfDay } from '#lib/days.ts'
import type { Span } from './queries.ts'

/** A month ("2026-03") or a whole year ("2026"). */
export type Period = string

export const isPeriod = (text: string): boolean => /^(19|20|21)\d\d(-(0[1-9]|1[0-2]))?$/.test(text)

export const monthOf = (now: Date): Period => dayOf(now).slice(0, 7)

export const periodText = (period: Period): string =>
  period.length === 4 ? `Năm ${period}` : `Tháng ${period.split('-').toReversed().join('/')}`

const firstDay = (period: Period) => (period.length === 4 ? `${period}-01-01` : `${period}-01`)

/** The period before (-1) or after (1) of the same length. */
export function shift(period: Period, by: -1 | 1): Period {
  const first = firstDay(period)
  if (period.length === 4) return String(Number(period) + by)
  return by < 0 ? addDays(first, -1).slice(0, 7) : addDays(first, 32).slice(0, 7)
}

export const spanOf = (period: Period): Span => ({
  from: startOfDay(firstDay(period)),
  to: startOfDay(firstDay(shift(period, 1))),
})

/** The month in which this moment lies. */
export const monthSpan = (now: Date): Span => spanOf(monthOf(now))
