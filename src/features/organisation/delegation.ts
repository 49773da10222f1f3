import { dayOf, formatDay, overlap, type Day } from '#lib/days.ts'
import { describeTerm, isInForce, type Post } from './post.ts'
import { leaderRoles } from './roles.ts'

export interface Delegation {
  id: string
  fromPerson: string
  toPerson: string
  divisionId: string
  fromOn: Day
  /** The last day. */
  toOn: Day
  reason: string
  decision: string | null
  createdAt: Date
  endedAt: Date | null
}

export type DelegationDraft = Pick<
  Delegation,
  'toPerson' | 'divisionId' | 'fromOn' | 'toOn' | 'reason' | 'decision'
>

export type DelegationPhase = 'ahead' | 'in_force' | 'over'

export function delegationPhase(
  delegation: Pick<Delegation, 'fromOn' | 'toOn' | 'endedAt'>,
  now: Date,
): DelegationPhase {
  const today = dayOf(now)
  if (delegation.toOn < today || (delegation.endedAt !== null && delegation.endedAt <= now)) return 'over'
  return today < delegation.fromOn ? 'ahead' : 'in_force'
}

type OwnPost = Pick<Post, 'role' | 'divisionId' | 'state' | 'fromOn' | 'toOn' | 'endedAt'>

export interface DelegationFacts {
  /** Posts of the person who would sign. */
  receiverPosts: readonly OwnPost[]
  /** Posts of the person who delegates. */
  giverPosts: readonly OwnPost[]
  /** What he has delegated in this division before. */
  earlier: readonly (Pick<Delegation, 'fromOn' | 'toOn' | 'endedAt'> & { receiverName: string })[]
}

/** What is wrong with the delegation, by the field that has to change; null where it may stand. */
export function whyNotDelegate(
  draft: DelegationDraft,
  { receiverPosts, giverPosts, earlier }: DelegationFacts,
  now: Date,
): { field: 'fromOn' | 'toOn' | 'toPerson'; sentence: string } | null {
  const today = dayOf(now)
  if (draft.fromOn < today)
    return {
      field: 'fromOn',
      sentence: `Thời gian ủy quyền không được bắt đầu trước hôm nay, ${formatDay(today)}.`,
    }
  const inDivision = (post: OwnPost) => post.divisionId === draft.divisionId && isInForce(post, now)
  const leading = (post: OwnPost) => inDivision(post) && leaderRoles.includes(post.role)
  const lastDay = giverPosts.filter(leading).reduce<Day | null>(later, '')
  if (lastDay !== null && lastDay < draft.toOn)
    return {
      field: 'toOn',
      sentence: `Bạn giữ chức vụ ở phòng này đến hết ${formatDay(lastDay)}; ủy quyền không thể dài hơn.`,
    }
  if (!receiverPosts.some(inDivision))
    return { field: 'toPerson', sentence: 'Người được ủy quyền phải là người của chính phòng này.' }
  if (receiverPosts.some(leading))
    return {
      field: 'toPerson',
      sentence: 'Người này đã có quyền ký của phòng theo chức vụ nên không cần ủy quyền.',
    }
  const met = earlier.find(
    (other) =>
      delegationPhase(other, now) !== 'over' &&
      overlap({ from: draft.fromOn, to: draft.toOn }, { from: other.fromOn, to: other.toOn }),
  )
  if (!met) return null
  return {
    field: 'fromOn',
    sentence: `Trong thời gian này bạn đã ủy quyền cho ${met.receiverName} ${describeTerm(met)}. Hãy chấm dứt ủy quyền đó trước, hoặc chọn thời gian khác.`,
  }
}

const later = (last: Day | null, { toOn }: OwnPost): Day | null =>
  last === null || toOn === null ? null : toOn > last ? toOn : last
