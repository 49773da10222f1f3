import type { Occasion } from './schedule.ts'

/** What citizens read of an entry, as it was published: `withdrawn` is an entry that is theirs to see no more. */
export interface PublishedFacts extends Occasion {
  status: 'on' | 'cancelled' | 'withdrawn'
  /** Why it was put off or changed, as citizens read it. */
  reason: string | null
}

interface Publishable extends Occasion {
  state: string
  scope: string
  reason: string | null
}

/** The entry as it would be published now, or null where it was never to be seen. */
export function factsToPublish(entry: Publishable, before: PublishedFacts | null): PublishedFacts | null {
  const { day, startsAt, endsAt, content, place, participants, leaders, reason } = entry
  const facts = { day, startsAt, endsAt, content, place, participants, leaders, reason }
  const isShown = entry.scope === 'public' && (entry.state === 'accepted' || entry.state === 'cancelled')
  if (!isShown) return before === null ? null : { ...before, status: 'withdrawn', reason: null }
  if (entry.state === 'accepted') return { ...facts, status: 'on' }
  return before === null || before.status === 'withdrawn' ? null : { ...facts, status: 'cancelled' }
}

export const isSame = (one: PublishedFacts | null, other: PublishedFacts | null): boolean =>
  JSON.stringify(one && ordered(one)) === JSON.stringify(other && ordered(other))

/** The database keeps no order of names. */
const ordered = (facts: PublishedFacts) => Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1))

/** Whether whoever went by the old state would come at the wrong time or to the wrong place. */
export const isMoved = (before: PublishedFacts, now: PublishedFacts): boolean =>
  before.day !== now.day || before.startsAt !== now.startsAt || before.place !== now.place
