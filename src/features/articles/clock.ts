import { addDays, dayOf, startOfDay } from '#lib/days.ts'
import { afterWorkingDays } from '#lib/working-days.ts'
import type { Profile } from '#platform/profile.ts'
import { isOpen, type EditionState } from './article.ts'

interface Waiting {
  state: EditionState
  stateSince: Date
  dueOn: string | null
}

/** When the present step should be done: the step's limit, or the day set for the article if that is sooner. Null once it is out. */
export function dueAt(article: Waiting, { office }: Profile): Date | null {
  if (!isOpen(article.state)) return null
  const began = dayOf(article.stateSince)
  const limit = office.stepLimits.find(
    ({ state, validFrom, validTo }) =>
      state === article.state && validFrom <= began && (validTo === null || began <= validTo),
  )
  const byStep = limit ? afterWorkingDays(article.stateSince, limit.workingDays) : null
  const byDay = article.dueOn ? startOfDay(addDays(article.dueOn, 1)) : null
  if (byStep && byDay) return byStep < byDay ? byStep : byDay
  return byStep ?? byDay
}

/** Computed from the clock, never stored. */
export const isOverdue = (article: Waiting, profile: Profile, now: Date): boolean => {
  const due = dueAt(article, profile)
  return due !== null && due <= now
}
