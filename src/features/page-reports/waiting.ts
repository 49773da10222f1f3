import type { Context } from '#platform/context.ts'
import { none, type Counting } from '#platform/counting.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import { whyNot } from './policy.ts'
import { countReports } from './queries.ts'

/** How many reports wait for those who look into them; null for everybody who may not even see them. */
export function countOwnReports({ db, actor, profile }: Context): Counting {
  const secretariat = secretariatOf(profile)
  if (whyNot(actor, 'see', secretariat) !== null) return null
  return whyNot(actor, 'close', secretariat) === null ? countReports(db, 'open') : none
}
