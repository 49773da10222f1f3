import { and, count, inArray, lte } from 'drizzle-orm'
import { addDays, dayOf, startOfDay } from '#lib/days.ts'
import { divisionsOf } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { divisionsSeen } from './policy.ts'
import { openOnly } from './reckon.ts'
import { obligations } from './table.ts'

/** What the person's own divisions owe until tomorrow; 0 for those who only look, null for those who see nothing of it. */
export async function countOwnDuties({ db, actor, profile, now }: Context): Promise<number | null> {
  if (divisionsSeen(actor, profile)?.length === 0) return null
  const own = divisionsOf(actor, 'specialist', 'division_head', 'division_deputy')
  if (own.length === 0) return 0
  const soon = startOfDay(addDays(dayOf(now()), 2))
  const [row] = await db
    .select({ count: count() })
    .from(obligations)
    .where(and(openOnly, inArray(obligations.divisionId, own), lte(obligations.dueAt, soon)))
  return row?.count ?? 0
}
