import { holds, isSignedIn, type Actor } from '#platform/actor.ts'
import { Forbidden, SignInRequired } from '#platform/errors.ts'

/** Why this person does not set the working days, or null: all clocks of the board depend on them. */
export const whyNotSet = (actor: Actor): string | null =>
  holds(actor, 'board_head', 'board_deputy')
    ? null
    : 'Ngày làm việc do Tổ trưởng, Tổ phó Tổ biên tập cập nhật.'

export function demandSetting(actor: Actor): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  const reason = whyNotSet(actor)
  if (reason !== null) throw new Forbidden(reason)
}
