import type { StateLook } from '#ui/index.ts'

/** How one ends; the sender reads the answer. */
export const outcomes = { taken_up: 'Đã tiếp nhận', refused: 'Không tiếp nhận' } as const
export type Outcome = keyof typeof outcomes
export const outcomeNames = Object.keys(outcomes) as [Outcome, ...Outcome[]]

export type ContributionState = 'received' | Outcome

export const looks: Record<ContributionState, StateLook> = {
  received: { label: 'Chờ xem xét', tone: 'waiting' },
  taken_up: { label: outcomes.taken_up, tone: 'good' },
  refused: { label: outcomes.refused, tone: 'stopped' },
}
