import { addDays, dayOf, formatDay, type Day } from '#lib/days.ts'
import { isStanding, type Post } from './post.ts'

export interface AdministratorTerm {
  postId: string
  personId: string
  from: Day
  /** The last day. */
  to: Day | null
}

type AdministratorPost = Pick<Post, 'id' | 'personId' | 'state' | 'fromOn' | 'toOn' | 'endedAt'>

/** What counts: agreed posts that are not over, of people whose account is open. */
export function termsOf(
  posts: readonly AdministratorPost[],
  lockedOut: ReadonlySet<string>,
  now: Date,
): AdministratorTerm[] {
  return posts
    .filter((post) => isStanding(post, now) && !lockedOut.has(post.personId))
    .map((post) => ({ postId: post.id, personId: post.personId, from: post.fromOn, to: post.toOn }))
}

/** The first day from today on that no term covers, or null where there will always be an administrator. */
export function firstDayWithout(terms: readonly AdministratorTerm[], today: Day): Day | null {
  let day = today
  for (;;) {
    const current = day
    const covering = terms.filter((term) => term.from <= current && (term.to === null || current <= term.to))
    if (covering.length === 0) return day
    if (covering.some((term) => term.to === null)) return null
    const last = covering.reduce((latest, { to }) => (to !== null && to > latest ? to : latest), day)
    day = addDays(last, 1)
  }
}

/** Why the change may not be made: it would leave a day without any administrator that has one now. */
export function whyKeepAdministrator(
  before: readonly AdministratorTerm[],
  after: readonly AdministratorTerm[],
  now: Date,
): string | null {
  const today = dayOf(now)
  const gap = firstDayWithout(after, today)
  if (gap === null) return null
  const gapBefore = firstDayWithout(before, today)
  if (gapBefore !== null && gapBefore <= gap) return null
  const since = gap === today ? 'Khi đó hệ thống' : `Từ ngày ${formatDay(gap)} hệ thống`
  return (
    `${since} sẽ không còn quản trị viên nào. ` +
    'Hãy giao chức vụ quản trị hệ thống cho một người khác và được xác nhận trước.'
  )
}

/** The terms when one is over after `lastDay`, which may be before today. */
export function endTerm(
  terms: readonly AdministratorTerm[],
  ends: (term: AdministratorTerm) => boolean,
  lastDay: Day,
): AdministratorTerm[] {
  return terms
    .map((term) => (ends(term) && (term.to === null || lastDay < term.to) ? { ...term, to: lastDay } : term))
    .filter((term) => term.to === null || term.from <= term.to)
}

/** Why no day at all would do to end these terms; where some day would, the form is worth showing. */
export function whyNeverEnd(
  terms: readonly AdministratorTerm[],
  ends: (term: AdministratorTerm) => boolean,
  now: Date,
): string | null {
  const yesterday = addDays(dayOf(now), -1)
  const latest = terms
    .filter((term) => !ends(term))
    .map((term) => addDays(term.from, -1))
    .reduce((later, day) => (day > later ? day : later), yesterday)
  return whyKeepAdministrator(terms, endTerm(terms, ends, latest), now)
}
