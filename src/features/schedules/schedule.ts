import { addDays, formatDay, isDay, mondayOf, weekNumber, type Day } from '#lib/days.ts'
import type { StateLook } from '#ui/index.ts'

export type EntryState = 'proposed' | 'accepted' | 'refused' | 'recalled' | 'cancelled'
/** Who sees it: everybody, or only those who work in the office. */
export type Scope = 'public' | 'internal'

interface StepRule {
  from: EntryState
  to: EntryState
  /** On the button. */
  label: string
  needs?: 'reason'
}

/** The way of an entry, whole (workflows §4): which step may follow which state, and where it leads. */
export const steps = {
  accept: { from: 'proposed', to: 'accepted', label: 'Đưa vào lịch' },
  refuse: { from: 'proposed', to: 'refused', label: 'Không đưa vào lịch', needs: 'reason' },
  recall: { from: 'proposed', to: 'recalled', label: 'Rút đề nghị' },
  cancel: { from: 'accepted', to: 'cancelled', label: 'Hoãn, hủy', needs: 'reason' },
  reopen: { from: 'refused', to: 'proposed', label: 'Xem xét lại' },
  renew: { from: 'recalled', to: 'proposed', label: 'Đề nghị lại' },
  restore: { from: 'cancelled', to: 'accepted', label: 'Đưa lại vào lịch' },
} as const satisfies Record<string, StepRule>

export type Step = keyof typeof steps
export const stepNames = Object.keys(steps) as Step[]
export const rule = (step: Step): StepRule => steps[step]
export const canTake = (state: EntryState, step: Step): boolean => steps[step].from === state
export const canEdit = (state: EntryState): boolean => state === 'proposed' || state === 'accepted'

export const looks: Record<EntryState, StateLook> = {
  proposed: { label: 'Chờ đưa vào lịch', tone: 'waiting' },
  accepted: { label: 'Trong lịch', tone: 'good' },
  refused: { label: 'Không đưa vào lịch', tone: 'stopped' },
  recalled: { label: 'Đã rút đề nghị', tone: 'neutral' },
  cancelled: { label: 'Hoãn, hủy', tone: 'stopped' },
}

/** Times are minutes after midnight. */
export interface Occasion {
  day: Day
  startsAt: number
  /** Null where nobody knows when it will be over. */
  endsAt: number | null
  content: string
  place: string
  participants: string
  /** Ids of leaders of the committee. */
  leaders: readonly string[]
}

/** Whether the text names a week: by its Monday (R-1223), in years that calendars draw. */
export const isWeek = (text: string): boolean =>
  isDay(text) && mondayOf(text) === text && text >= '2000-01-01' && text <= '2100-12-31'

/** "Tuần 48 (từ ngày 23/11/2026 đến ngày 29/11/2026)", weeks of ISO 8601 (R-1223) */
export const weekTitle = (monday: Day): string =>
  `Tuần ${weekNumber(monday)} (từ ngày ${formatDay(monday)} đến ngày ${formatDay(addDays(monday, 6))})`

export const daysOf = (monday: Day): Day[] => [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n))

/** The noon of an office: what begins before it is of the morning. */
export const noon = 12 * 60

/** In the order in which a day goes. */
export const byTime = (one: Occasion, other: Occasion): number =>
  one.day.localeCompare(other.day) ||
  one.startsAt - other.startsAt ||
  one.content.localeCompare(other.content, 'vi')
