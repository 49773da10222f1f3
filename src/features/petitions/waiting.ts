import { sql } from 'drizzle-orm'
import { isSignedIn } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import type { Counting } from '#platform/counting.ts'
import { countPetitions, readerOf } from './list.ts'
import { divisionsSeen } from './policy.ts'

/** How many wait for this person; null for who sees none, so that a division meets petitions only when it is given one. */
export function countWaitingPetitions(ctx: Context): Counting {
  if (!isSignedIn(ctx.actor)) return null
  const reader = readerOf(ctx)
  const own = divisionsSeen(ctx.actor, reader.hub)
  const waiting = countPetitions(reader, 'mine')
  if (own === null) return waiting
  return own.length === 0 ? null : sql`case when ${countPetitions(reader, 'all')} > 0 then ${waiting} end`
}
