import { eq } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import { none, type Counting } from '#platform/counting.ts'
import { maySchedule, maySee } from './policy.ts'
import { scheduleEntries } from './table.ts'

/** How many proposals wait for who keeps the schedule; 0 for others who see it, null for those who do not. */
export function countProposedEntries({ db, actor, profile }: Context): Counting {
  if (!maySee(actor)) return null
  if (!maySchedule(actor, profile)) return none
  return db.$count(scheduleEntries, eq(scheduleEntries.state, 'proposed'))
}
