import { holds, isBoard, isSignedIn, type Actor } from '#platform/actor.ts'
import { Forbidden, SignInRequired } from '#platform/errors.ts'

export type Act = 'see' | 'change'

/**
 * What was asked names nobody, so whoever leads may learn from it what people look for. What stands on top of the answers and which
 * words are one is the board's to decide.
 */
export function whyNot(actor: Actor, act: Act): string | null {
  if (!isSignedIn(actor)) return 'Bạn cần đăng nhập.'
  if (isBoard(actor)) return null
  if (act === 'change') return 'Kết quả giới thiệu và từ viết tắt do Tổ biên tập quyết định.'
  if (holds(actor, 'chief', 'division_head', 'division_deputy')) return null
  return 'Những gì đã được hỏi do Tổ biên tập, lãnh đạo phòng, đơn vị và Chánh Văn phòng xem.'
}

/** Throws SignInRequired or Forbidden, with the sentence that the page shows. */
export function demand(actor: Actor, act: Act): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  const reason = whyNot(actor, act)
  if (reason !== null) throw new Forbidden(reason)
}
