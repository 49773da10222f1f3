import { isBoard, isSignedIn, type Actor } from '#platform/actor.ts'
import { Forbidden, SignInRequired } from '#platform/errors.ts'
import { isOfRegulation, type Section } from './section.ts'

type Subject = Pick<Section, 'parentId' | 'hidden'> & { articles: number }

export type Act = 'see' | 'add' | 'rename' | 'move' | 'hide' | 'show' | 'remove'

const onlyBoard = (actor: Actor) => (isBoard(actor) ? null : 'Cây chuyên mục do Tổ biên tập sắp xếp.')

/** Art. 10 fixes the nine sections: their display names may change, their place and their number may not. */
const onlyCategories = (actor: Actor, section: Subject) =>
  onlyBoard(actor) ??
  (isOfRegulation(section) ? 'Mục này do Điều 10 của Quy chế quy định: chỉ đổi được tên hiển thị.' : null)

/** Who may do what with the tree: the reason why not, as the person reads it, or null. */
const rules: Record<Act, (actor: Actor, section: Subject) => string | null> = {
  see: onlyBoard,
  add: onlyBoard,
  rename: onlyBoard,
  move: onlyCategories,
  hide: (actor, section) =>
    onlyCategories(actor, section) ?? (section.hidden ? 'Chuyên mục này đã ẩn.' : null),
  show: (actor, section) =>
    onlyCategories(actor, section) ?? (section.hidden ? null : 'Chuyên mục này đang hiện.'),
  remove: (actor, section) =>
    onlyCategories(actor, section) ??
    (section.articles > 0
      ? `Chuyên mục đang có ${section.articles} bài nên không xóa được; chỉ ẩn được.`
      : null),
}

const anything: Subject = { parentId: null, hidden: false, articles: 0 }

export const whyNot = (actor: Actor, act: Act, section: Subject = anything): string | null =>
  isSignedIn(actor) ? rules[act](actor, section) : 'Bạn cần đăng nhập.'

/** Throws SignInRequired or Forbidden, with the sentence that the page shows. */
export function demand(actor: Actor, act: Act, section: Subject = anything): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  const reason = whyNot(actor, act, section)
  if (reason !== null) throw new Forbidden(reason)
}
