import { addDays, dayOf, formatDay, overlap, startOfDay, type Day } from '#lib/days.ts'
import type { Role } from '#platform/actor.ts'
import { roles } from './roles.ts'

export type PostState = 'proposed' | 'confirmed' | 'refused' | 'ended'

export interface Post {
  id: string
  personId: string
  role: Role
  divisionId: string | null
  title: string
  /** Fields the person follows; art. 11 (1) (b). */
  fields: string[]
  /** What the head of the board has assigned; art. 7 (3). */
  duty: string | null
  canPublish: boolean
  fromOn: Day
  /** The last day in the post. */
  toOn: Day | null
  decision: string | null
  state: PostState
  proposedBy: string | null
  proposedAt: Date
  confirmedBy: string | null
  confirmedAt: Date | null
  refusedBy: string | null
  refusedAt: Date | null
  refusalReason: string | null
  endedBy: string | null
  /** The moment it stops to give rights; it may lie ahead. */
  endedAt: Date | null
  endReason: string | null
  /** The post whose term this one changes. */
  replacesId: string | null
}

type Term = Pick<Post, 'state' | 'fromOn' | 'toOn' | 'endedAt'>

const granted: readonly PostState[] = ['confirmed', 'ended']

/** Whether the post gives its rights at that moment: agreed by two people, begun, and not over. */
export function isInForce(post: Term, at: Date): boolean {
  return isStanding(post, at) && post.fromOn <= dayOf(at)
}

/** Whether the post gives rights now or will some day. */
export function isStanding(post: Term, at: Date): boolean {
  if (!granted.includes(post.state) || (post.endedAt !== null && post.endedAt <= at)) return false
  return post.toOn === null || dayOf(at) <= post.toOn
}

export type Phase = 'proposed' | 'refused' | 'ahead' | 'in_force' | 'over'

/** How the post is shown: the days decide, nobody has to tick off what has run out. */
export function phaseOf(post: Term, at: Date): Phase {
  if (post.state === 'proposed' || post.state === 'refused') return post.state
  if (!isStanding(post, at)) return 'over'
  return isInForce(post, at) ? 'in_force' : 'ahead'
}

/** → "từ 05/09/2011", "từ 05/09/2011 đến hết 31/12/2012" */
export function describeTerm({ fromOn, toOn }: { fromOn: Day; toOn: Day | null }): string {
  return toOn === null ? `từ ${formatDay(fromOn)}` : `từ ${formatDay(fromOn)} đến hết ${formatDay(toOn)}`
}

export type Ending = Pick<Post, 'state' | 'toOn' | 'endedAt'>

/** The end of a post after its last day, or (null) at once. A post that has not begun ends before it gives any right. */
export function endingOf(post: Pick<Post, 'fromOn'>, lastDay: Day | null, now: Date): Ending {
  const today = dayOf(now)
  const last = lastDay ?? today
  const toOn = last < post.fromOn ? post.fromOn : last
  const never = last < post.fromOn
  const atOnce = lastDay === null || last < today || never
  return { state: 'ended', toOn, endedAt: atOnce ? now : startOfDay(addDays(last, 1)) }
}

export type PostDraft = Pick<
  Post,
  'role' | 'divisionId' | 'title' | 'fields' | 'duty' | 'canPublish' | 'fromOn' | 'toOn' | 'decision'
>

type Place = Pick<Post, 'personId' | 'role' | 'divisionId' | 'fromOn' | 'toOn'>

export interface Neighbour extends Pick<Post, 'id' | 'personId' | 'role' | 'divisionId' | 'fromOn' | 'toOn'> {
  personName: string
}

/** Why the post cannot stand beside those that do: a seat for one is taken, or the person already holds it. */
export function whyNoSeat(
  place: Place,
  standing: readonly Neighbour[],
  replacesId: string | null,
): string | null {
  const meets = standing.filter(
    (other) =>
      other.id !== replacesId &&
      other.role === place.role &&
      overlap({ from: place.fromOn, to: place.toOn }, { from: other.fromOn, to: other.toOn }),
  )
  const same = meets.find(
    (other) => other.personId === place.personId && other.divisionId === place.divisionId,
  )
  if (same) return `${same.personName} đã giữ chức vụ này ${describeTerm(same)}.`
  const { sole, name } = roles[place.role]
  if (sole === undefined) return null
  const taken = meets.find((other) => sole === 'office' || other.divisionId === place.divisionId)
  if (!taken) return null
  const where = sole === 'division' ? 'Mỗi phòng' : 'Cơ quan'
  return (
    `${where} chỉ có một ${name} tại một thời điểm: ${taken.personName} đang giữ chức vụ này ${describeTerm(taken)}. ` +
    'Hãy cho thôi chức vụ đó trước, hoặc chọn thời hạn nối tiếp.'
  )
}

/** Why nobody who leaves before the post is over may be given it. */
export function whyNotForOneWhoLeaves(leftOn: Day | null, toOn: Day | null): string | null {
  if (leftOn === null || (toOn !== null && toOn < leftOn)) return null
  return `Người này thôi làm việc từ ngày ${formatDay(leftOn)}; chức vụ phải kết thúc trước ngày đó.`
}

export const whyNotEnd = (post: Term, now: Date): string | null =>
  isStanding(post, now) ? null : 'Chức vụ này chưa được xác nhận hoặc đã kết thúc.'

export const whyNotChangeDates = (post: Term, now: Date): string | null =>
  post.state === 'proposed' || isStanding(post, now)
    ? null
    : 'Chức vụ này không được xác nhận hoặc đã kết thúc.'
