import { isSignedIn, type Actor } from '#platform/actor.ts'
import { Forbidden, SignInRequired } from '#platform/errors.ts'
import { whyNotLookThrough } from '#platform/secretariat.ts'
import type { Step } from './submission.ts'

export type Act = 'see' | 'drop' | Step

const whose = 'Thư đến hộp thư tiếp nhận thông tin do Tổ biên tập và phòng thường trực xem xét.'

/** The reason why not, as the person reads it, or null. */
export const whyNot = (actor: Actor, act: Act, secretariat: string | null): string | null =>
  whyNotLookThrough(actor, { isOnlySeen: act === 'see', secretariat, whose })

/** Throws SignInRequired or Forbidden, with the sentence that the page shows. */
export function demand(actor: Actor, act: Act, secretariat: string | null): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  const reason = whyNot(actor, act, secretariat)
  if (reason !== null) throw new Forbidden(reason)
}
