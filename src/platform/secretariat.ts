import type { Actor } from './actor.ts'
import type { Profile } from './profile.ts'

type Office = Pick<Profile, 'divisions' | 'office'>

/** Code of the division that is the board's secretariat, art. 7 (2); null where the profile names none of its own. */
export const secretariatOf = ({ divisions, office }: Office): string | null =>
  divisions.find(({ name }) => name === office.secretariat)?.code ?? null

/** With any post in it, an own one or by delegation. */
export function isOfSecretariat({ posts }: Actor, office: Office): boolean {
  const secretariat = secretariatOf(office)
  return secretariat !== null && posts.some(({ divisionId }) => divisionId === secretariat)
}
