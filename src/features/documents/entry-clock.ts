import { daysBetween, dayOf, type Day } from '#lib/days.ts'
import { lastDayOf } from '#lib/working-time/index.ts'
import type { Profile } from '#platform/profile.ts'

export interface EntryClock {
  /** The last day on which it is in time; null where no rule was in force when it was issued. */
  dueOn: Day | null
  isLate: boolean
  daysLate: number
  source: string
}

/**
 * Art. 11.1.a: a document is in the database at latest so many days after its issue (DL-01). Computed from the day of
 * issue and the days off of the profile, never stored; `enteredAt` is when it was registered, or now while it is not.
 */
export function entryClock(
  { documents, workCalendar }: Pick<Profile, 'documents' | 'workCalendar'>,
  issuedOn: Day,
  enteredAt: Date,
): EntryClock {
  const rule = documents.entry.find(
    ({ validFrom, validTo }) => validFrom <= issuedOn && (validTo === null || issuedOn <= validTo),
  )
  if (!rule) return { dueOn: null, isLate: false, daysLate: 0, source: '' }
  const dueOn = lastDayOf(issuedOn, { amount: rule.days, unit: 'day' }, workCalendar)
  const entered = dayOf(enteredAt)
  const daysLate = entered > dueOn ? daysBetween(dueOn, entered) : 0
  return { dueOn, isLate: daysLate > 0, daysLate, source: rule.source }
}
