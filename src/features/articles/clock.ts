import { addDays, dayOf, startOfDay } from '#lib/days.ts'
import { endOf } from '#lib/working-time/index.ts'
import type { Profile } from '#platform/profile.ts'
import { isOpen, type EditionState } from './article.ts'

interface Waiting {
  state: EditionState
  stateSince: Date
  dueOn: string | null
}

/** When the present step should be done: the step's limit, or the day set for the article if that is sooner. Null once it is out. */
export function dueAt(article: Waiting, { office, workCalendar }: Profile): Date | null {
  if (!isOpen(article.state)) return null
  const began = dayOf(article.stateSince)
  const limit = office.stepLimits.find(
    ({ state, validFrom, validTo }) =>
      state === article.state && validFrom <= began && (validTo === null || began <= validTo),
  )
  const byStep = limit
    ? endOf(article.stateSince, { amount: limit.workingDays, unit: 'working_day' }, workCalendar)
    : null
  const byDay = article.dueOn ? startOfDay(addDays(article.dueOn, 1)) : null
  if (byStep && byDay) return byStep < byDay ? byStep : byDay
  return byStep ?? byDay
}

/** Computed from the clock, never stored. */
export const isOverdue = (article: Waiting, profile: Profile, now: Date): boolean => {
  const due = dueAt(article, profile)
  return due !== null && due <= now
}
