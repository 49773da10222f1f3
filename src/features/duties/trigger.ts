/** An event of the system after which somebody owes something; the feature in which it happens declares it. */
export interface Trigger {
  key: string
  name: string
  /** People tell of it by hand too: the feature does not come to know of every one. */
  alsoTold?: boolean
}

/** What is known already, so that nobody types it again. */
export interface Known {
  heldOn?: string | undefined
  place?: string | undefined
  /** Ids of the committee's leaders. */
  leaders?: readonly string[] | undefined
}

export interface DutyEvent {
  trigger: string
  /** The same event is told of once, however often it is said: `document:5f…`. */
  key: string
  at: Date
  /** What is owed, in one line. */
  title: string
  details?: string
  /** Whose event it is; null where it concerns every division that supplies such things. */
  divisionId: string | null
  personId?: string | null
  facts?: Known
  /** Where the event itself says until when. */
  dueAt?: Date | null
  askedBy?: string | null
}

/** Events that come with the clock, and that people tell of. */
export const ownTriggers: readonly Trigger[] = [
  { key: 'week.begins', name: 'Một tuần bắt đầu' },
  { key: 'month.closes', name: 'Một tháng kết thúc' },
  { key: 'board.asks', name: 'Tổ biên tập yêu cầu' },
]

/** What supplies an obligation. */
export interface Item {
  type: 'article' | 'document' | 'note' | (string & {})
  id: string
  name: string
}
