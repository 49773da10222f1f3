import { holds, isBoard, isSignedIn, type Actor } from './actor.ts'
import type { Profile } from './profile.ts'

type Office = Pick<Profile, 'divisions' | 'office'>

/** Code of the division that is the board's secretariat, art. 7 (2); null where the profile names none of its own. */
export const secretariatOf = ({ divisions, office }: Office): string | null =>
  divisions.find(({ name }) => name === office.secretariat)?.code ?? null

/** With any post in it, an own one or by delegation. */
export const isOfSecretariat = (actor: Actor, office: Office): boolean =>
  worksIn(actor, secretariatOf(office))

const worksIn = ({ posts }: Actor, division: string | null): boolean =>
  division !== null && posts.some(({ divisionId }) => divisionId === division)

interface LookingThrough {
  /** Nothing is decided: those who oversee the board may see it too. */
  isOnlySeen: boolean
  secretariat: string | null
  /** Whose work it is, as everybody else reads it. */
  whose: string
}

/**
 * Why this person does not look through what comes from outside, as they read it, or null: the board does (art. 8.2), and its
 * secretariat for it (art. 5.2).
 */
export function whyNotLookThrough(
  actor: Actor,
  { isOnlySeen, secretariat, whose }: LookingThrough,
): string | null {
  if (!isSignedIn(actor)) return 'Bạn cần đăng nhập.'
  if (isBoard(actor) || worksIn(actor, secretariat)) return null
  return isOnlySeen && holds(actor, 'chief', 'deputy_chief', 'auditor') ? null : whose
}
