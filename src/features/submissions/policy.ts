import { holds, isBoard, isSignedIn, type Actor } from '#platform/actor.ts'
import { Forbidden, SignInRequired } from '#platform/errors.ts'
import type { Step } from './submission.ts'

export type Act = 'see' | 'drop' | Step

const isSecretariat = ({ posts }: Actor, secretariat: string | null) =>
  secretariat !== null && posts.some(({ divisionId }) => divisionId === secretariat)

/** The reason why not, as the person reads it, or null. */
export function whyNot(actor: Actor, act: Act, secretariat: string | null): string | null {
  if (!isSignedIn(actor)) return 'Bạn cần đăng nhập.'
  if (isBoard(actor) || isSecretariat(actor, secretariat)) return null
  if (act === 'see' && holds(actor, 'chief', 'deputy_chief', 'auditor')) return null
  return 'Thư đến hộp thư tiếp nhận thông tin do Tổ biên tập và phòng thường trực xem xét.'
}

/** Throws SignInRequired or Forbidden, with the sentence that the page shows. */
export function demand(actor: Actor, act: Act, secretariat: string | null): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  const reason = whyNot(actor, act, secretariat)
  if (reason !== null) throw new Forbidden(reason)
}
