import { divisionsOf, holds, isBoard, isSignedIn, type Actor, type Role } from '#platform/actor.ts'
import { Forbidden, SignInRequired } from '#platform/errors.ts'
import type { Profile } from '#platform/profile.ts'
import { isOfSecretariat } from '#platform/secretariat.ts'

type Office = Pick<Profile, 'divisions' | 'office'>

/** Everybody of a division who supplies information. */
export const receiverRoles: readonly Role[] = [
  'specialist',
  'division_head',
  'division_deputy',
  'contributor',
]

/** Art. 8 (4): the board guides, and its secretariat for it. */
export const mayGuide = (actor: Actor, profile: Office): boolean =>
  isBoard(actor) || isOfSecretariat(actor, profile)

/** Sees also what was sent to others, and who has read it. */
export const seesAll = (actor: Actor, profile: Office): boolean =>
  mayGuide(actor, profile) || holds(actor, 'chief', 'deputy_chief', 'auditor')

export const maySee = (actor: Actor, profile: Office): boolean =>
  seesAll(actor, profile) || divisionsOf(actor, ...receiverRoles).length > 0

const refusals = {
  see: 'Hướng dẫn, mẫu dành cho các phòng, đơn vị, Tổ biên tập và lãnh đạo Văn phòng.',
  guide: 'Tổ biên tập và phòng thường trực soạn, gửi hướng dẫn.',
} as const

export function demand(actor: Actor, act: keyof typeof refusals, profile: Office): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  const may = act === 'see' ? maySee(actor, profile) : mayGuide(actor, profile)
  if (!may) throw new Forbidden(refusals[act])
}
