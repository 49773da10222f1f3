import type { Context } from '#platform/context.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import { countSubmissions } from './list.ts'
import { whyNot } from './policy.ts'

/** How many letters wait for those who work on the queue; null for everybody who may not even see it. */
export async function countWaitingSubmissions({ db, actor, profile }: Context): Promise<number | null> {
  const secretariat = secretariatOf(profile)
  if (whyNot(actor, 'see', secretariat) !== null) return null
  return whyNot(actor, 'assign', secretariat) === null ? countSubmissions(db, 'open', actor.id) : 0
}
