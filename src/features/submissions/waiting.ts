import type { Context } from '#platform/context.ts'
import { none, type Counting } from '#platform/counting.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import { countSubmissions } from './list.ts'
import { whyNot } from './policy.ts'

/** How many letters wait for those who work on the queue; null for everybody who may not even see it. */
export function countWaitingSubmissions({ db, actor, profile }: Context): Counting {
  const secretariat = secretariatOf(profile)
  if (whyNot(actor, 'see', secretariat) !== null) return null
  return whyNot(actor, 'assign', secretariat) === null ? countSubmissions(db, 'open', actor.id) : none
}
