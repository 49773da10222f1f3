import { holds, isSignedIn, type Actor } from '#platform/actor.ts'
import { Forbidden, SignInRequired } from '#platform/errors.ts'
import type { Delegation } from './delegation.ts'
import type { Post } from './post.ts'
import { leaderRoles } from './roles.ts'

interface Subjects {
  see_directory: null
  see_people: null
  add_person: null
  edit_person: null
  record_leaving: { id: string }
  propose_post: null
  confirm_post: Pick<Post, 'state' | 'proposedBy'>
  refuse_post: Pick<Post, 'state' | 'proposedBy'>
  end_post: null
  change_dates: null
  record_board: null
  see_delegations: null
  delegate: { divisionId: string }
  end_delegation: Pick<Delegation, 'fromPerson'>
}

export type Act = keyof Subjects
type Rule<Of extends Act> = (actor: Actor, subject: Subjects[Of]) => string | null

const onlyAdministrators = (actor: Actor) =>
  holds(actor, 'administrator') ? null : 'Việc này do quản trị viên hệ thống làm.'

const another = (actor: Actor, post: Pick<Post, 'state' | 'proposedBy'>): string | null => {
  const stranger = onlyAdministrators(actor)
  if (stranger) return stranger
  if (post.state !== 'proposed') return 'Đề nghị này đã được quyết định.'
  return post.proposedBy === actor.id
    ? 'Bạn là người đề nghị nên không thể tự quyết định; cần một quản trị viên khác.'
    : null
}

/** A head or deputy of the division in his own right: what was delegated is not delegated further. */
const leadsInPerson = (actor: Actor, divisionId: string) =>
  actor.posts.some(
    (post) => post.divisionId === divisionId && post.onBehalfOf === null && leaderRoles.includes(post.role),
  )

/** Who may do what with the office's own order: the reason why not, as the person reads it, or null. */
const rules: { [Of in Act]: Rule<Of> } = {
  see_directory: () => null,
  see_people: onlyAdministrators,
  add_person: onlyAdministrators,
  edit_person: onlyAdministrators,
  record_leaving: (actor, person) =>
    onlyAdministrators(actor) ??
    (person.id === actor.id ? 'Bạn không thể tự ghi nhận mình thôi việc; cần một quản trị viên khác.' : null),
  propose_post: onlyAdministrators,
  confirm_post: another,
  refuse_post: another,
  end_post: onlyAdministrators,
  change_dates: onlyAdministrators,
  record_board: onlyAdministrators,
  see_delegations: (actor) =>
    holds(actor, 'administrator', ...leaderRoles)
      ? null
      : 'Trang này dành cho trưởng, phó phòng phụ trách và người được ủy quyền.',
  delegate: (actor, { divisionId }) =>
    leadsInPerson(actor, divisionId)
      ? null
      : 'Chỉ trưởng phòng hoặc phó phòng phụ trách mới ủy quyền ký duyệt của phòng mình.',
  end_delegation: (actor, delegation) =>
    delegation.fromPerson === actor.id || holds(actor, 'administrator')
      ? null
      : 'Chỉ người đã ủy quyền hoặc quản trị viên mới chấm dứt được.',
}

export function whyNot<Of extends Act>(actor: Actor, act: Of, subject: Subjects[Of]): string | null {
  return isSignedIn(actor) ? rules[act](actor, subject) : 'Bạn cần đăng nhập.'
}

/** Throws SignInRequired or Forbidden, with the sentence that the page shows. */
export function demand<Of extends Act>(actor: Actor, act: Of, subject: Subjects[Of]): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  const reason = whyNot(actor, act, subject)
  if (reason !== null) throw new Forbidden(reason)
}
