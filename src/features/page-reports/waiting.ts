import type { Context } from '#platform/context.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import { whyNot } from './policy.ts'
import { countReports } from './queries.ts'

/** How many reports wait for those who look into them; null for everybody who may not even see them. */
export async function countOwnReports({ db, actor, profile }: Context): Promise<number | null> {
  const secretariat = secretariatOf(profile)
  if (whyNot(actor, 'see', secretariat) !== null) return null
  return whyNot(actor, 'close', secretariat) === null ? countReports(db, 'open') : 0
}
