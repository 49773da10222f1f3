import { isSignedIn } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { countPetitions, readerOf } from './list.ts'
import { divisionsSeen } from './policy.ts'

/** How many wait for this person; null for who sees none, so that a division meets petitions only when it is given one. */
export async function countWaitingPetitions(ctx: Context): Promise<number | null> {
  if (!isSignedIn(ctx.actor)) return null
  const reader = readerOf(ctx)
  const own = divisionsSeen(ctx.actor, reader.hub)
  if (own !== null && (own.length === 0 || (await countPetitions(reader, 'all')) === 0)) return null
  return countPetitions(reader, 'mine')
}
