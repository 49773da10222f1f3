import { eq } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import { maySchedule, maySee } from './policy.ts'
import { scheduleEntries } from './table.ts'

/** How many proposals wait for who keeps the schedule; 0 for others who see it, null for those who do not. */
export async function countProposedEntries({ db, actor, profile }: Context): Promise<number | null> {
  if (!maySee(actor)) return null
  if (!maySchedule(actor, profile)) return 0
  return db.$count(scheduleEntries, eq(scheduleEntries.state, 'proposed'))
}
