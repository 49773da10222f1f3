import { dayOf, type Day } from '#lib/days.ts'
import type { Role } from '#platform/actor.ts'

export type PostState = 'proposed' | 'confirmed' | 'refused' | 'ended'

export interface Post {
  id: string
  personId: string
  role: Role
  divisionId: string | null
  title: string
  fields: string[]
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
  endedAt: Date | null
  endReason: string | null
  replacesId: string | null
}

type Term = Pick<Post, 'state' | 'fromOn' | 'toOn' | 'endedAt'>

const granted: readonly PostState[] = ['confirmed', 'ended']

/** Whether the post gives its rights at that moment: agreed by two people, begun, and not over. */
export function isInForce(post: Term, at: Date): boolean {
  const day = dayOf(at)
  if (!granted.includes(post.state) || day < post.fromOn) return false
  return (post.toOn === null || day <= post.toOn) && (post.endedAt === null || at < post.endedAt)
}

/** Whether the post gives rights now or will some day. */
export function isStanding(post: Term, at: Date): boolean {
  if (!granted.includes(post.state) || (post.endedAt !== null && post.endedAt <= at)) return false
  return post.toOn === null || dayOf(at) <= post.toOn
}
