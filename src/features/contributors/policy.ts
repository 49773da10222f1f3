import { holds, isSignedIn, type Actor } from '#platform/actor.ts'
import { Forbidden, SignInRequired } from '#platform/errors.ts'
import type { Profile } from '#platform/profile.ts'
import { isOfSecretariat } from '#platform/secretariat.ts'

export type Act = 'see' | 'decide'

type Office = Pick<Profile, 'divisions' | 'office'>

/** What people told of themselves is for those who decide on it and those who answer for that. */
export function whyNot(actor: Actor, act: Act, profile: Office): string | null {
  if (!isSignedIn(actor)) return 'Bạn cần đăng nhập.'
  if (isOfSecretariat(actor, profile) || holds(actor, 'board_head')) return null
  if (act === 'see' && holds(actor, 'board_deputy', 'chief', 'auditor')) return null
  return 'Cộng tác viên bên ngoài do phòng thường trực và Tổ trưởng Tổ biên tập xét duyệt.'
}

/** Throws SignInRequired or Forbidden, with the sentence that the page shows. */
export function demand(actor: Actor, act: Act, profile: Office): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  const reason = whyNot(actor, act, profile)
  if (reason !== null) throw new Forbidden(reason)
}
