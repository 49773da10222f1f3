import { formatDate, formatDateTime, formatTime, toDateInput } from '#lib/dates.ts'
import { addDays, startOfDay, type Day } from '#lib/days.ts'
import { endOf, type WorkCalendar } from '#lib/working-time/index.ts'
import { dueStates, isDuty, type Kind, type TaskState } from './task.ts'

interface Dated {
  kind: Kind
  state: TaskState
  dueAt: Date | null
  toOn: Day | null
  answeredAt: Date | null
}

/** Computed, never stored. */
export const isOverdue = ({ state, dueAt }: Pick<Dated, 'state' | 'dueAt'>, now: Date): boolean =>
  dueAt !== null && dueStates.includes(state) && dueAt <= now

/** Handed in after its time. */
export const wasLate = ({ dueAt, answeredAt }: Pick<Dated, 'dueAt' | 'answeredAt'>): boolean =>
  dueAt !== null && answeredAt !== null && answeredAt >= dueAt

/** A duty whose last day has passed. */
export const isOver = ({ kind, toOn }: Pick<Dated, 'kind' | 'toOn'>, today: Day): boolean =>
  isDuty(kind) && toOn !== null && toOn < today

/** Without an hour, the whole day is left: it ends at midnight. `time` is minutes after midnight. */
export const dueAtOf = (day: Day, time: number | null): Date =>
  time === null ? startOfDay(addDays(day, 1)) : new Date(startOfDay(day).getTime() + time * 60_000)

/** The two fields that stand for a moment, as they were typed. */
export function dueFields(dueAt: Date | null): { dueOn: string; dueTime: string } {
  if (dueAt === null) return { dueOn: '', dueTime: '' }
  const time = formatTime(dueAt)
  if (time === '00:00') return { dueOn: toDateInput(new Date(dueAt.getTime() - 1)), dueTime: '' }
  return { dueOn: toDateInput(dueAt), dueTime: time }
}

/** "hết ngày 05/03/2026", or the hour where there is one. */
export const dueWords = (dueAt: Date): string =>
  formatTime(dueAt) === '00:00'
    ? `hết ngày ${formatDate(new Date(dueAt.getTime() - 1))}`
    : formatDateTime(dueAt)

const quickDays = [1, 2, 3, 5, 10, 15]

/** "3" → the end of the third working day from now, each with its day in words. */
export const quickDues = (
  now: Date,
  calendar: WorkCalendar,
): { value: string; label: string; dueAt: Date }[] =>
  quickDays.map((amount) => {
    const dueAt = endOf(now, { amount, unit: 'working_day' }, calendar)
    const lastDay = formatDate(new Date(dueAt.getTime() - 1))
    return { value: String(amount), label: `${amount} ngày làm việc (hết ngày ${lastDay})`, dueAt }
  })
