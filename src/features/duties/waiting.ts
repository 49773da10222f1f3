import { and, inArray, lte } from 'drizzle-orm'
import { addDays, dayOf, startOfDay } from '#lib/days.ts'
import { divisionsOf } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { none, type Counting } from '#platform/counting.ts'
import { divisionsSeen } from './policy.ts'
import { openOnly } from './reckon.ts'
import { obligations } from './table.ts'

/** What the person's own divisions owe until tomorrow; 0 for those who only look, null for those who see nothing of it. */
export function countOwnDuties({ db, actor, profile, now }: Context): Counting {
  if (divisionsSeen(actor, profile)?.length === 0) return null
  const own = divisionsOf(actor, 'specialist', 'division_head', 'division_deputy')
  if (own.length === 0) return none
  const soon = startOfDay(addDays(dayOf(now()), 2))
  return db.$count(
    obligations,
    and(openOnly, inArray(obligations.divisionId, own), lte(obligations.dueAt, soon)),
  )
}
