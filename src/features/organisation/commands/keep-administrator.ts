import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import { whyKeepAdministrator, whyNeverEnd } from '../administrators.ts'
import type { OrganisationHooks } from '../hooks.ts'
import { listAdministratorTerms, lockOrganisation } from '../posts.ts'

type LockedOut = Pick<OrganisationHooks, 'listLockedOut'>

/**
 * Makes a change that may cost somebody the administration of the system, and refuses it where a day would then come
 * without any administrator. It is measured on the rows themselves, so every way there is the same: a post ended, a
 * term shortened, a person gone, an account locked.
 */
export async function keepAdministrator<Result>(
  tx: Database,
  { listLockedOut }: LockedOut,
  now: Date,
  change: () => Promise<Result>,
): Promise<Result> {
  await lockOrganisation(tx)
  const before = await listAdministratorTerms(tx, await listLockedOut(tx), now)
  const result = await change()
  const after = await listAdministratorTerms(tx, await listLockedOut(tx), now)
  const rule = whyKeepAdministrator(before, after, now)
  if (rule !== null) throw new RuleBroken(rule)
  return result
}

/** Why neither one post nor all of a person's can end on any day, for the page to say before the click; else null. */
export async function whyNeverEnds(
  db: Database,
  { listLockedOut }: LockedOut,
  of: { postId: string } | { personId: string },
  now: Date,
): Promise<string | null> {
  const terms = await listAdministratorTerms(db, await listLockedOut(db), now)
  const ends = (term: { postId: string; personId: string }) =>
    'postId' in of ? term.postId === of.postId : term.personId === of.personId
  return whyNeverEnd(terms, ends, now)
}
