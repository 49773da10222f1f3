import type { StateLook } from '#ui/index.ts'
import type { Obligation } from './table.ts'

export type Standing = 'open' | 'overdue' | 'paused' | 'met' | 'late' | 'excused' | 'void'

export const looks: Record<Standing, StateLook> = {
  open: { label: 'Chưa cung cấp', tone: 'waiting' },
  overdue: { label: 'Quá hạn', tone: 'warning' },
  paused: { label: 'Tạm dừng tính hạn', tone: 'neutral' },
  met: { label: 'Đúng hạn', tone: 'good' },
  late: { label: 'Cung cấp muộn', tone: 'stopped' },
  excused: { label: 'Được miễn', tone: 'neutral' },
  void: { label: 'Không còn phải làm', tone: 'neutral' },
}

type Facts = Pick<Obligation, 'metAt' | 'excusedAt' | 'voidedAt' | 'dueAt'>

export const isOpen = ({ metAt, excusedAt, voidedAt }: Facts): boolean =>
  metAt === null && excusedAt === null && voidedAt === null

/** Computed from what happened and the clock, never stored. */
export function standingOf(obligation: Facts, now: Date): Standing {
  const { metAt, excusedAt, voidedAt, dueAt } = obligation
  if (voidedAt !== null) return 'void'
  if (excusedAt !== null) return 'excused'
  if (metAt !== null) return dueAt !== null && metAt >= dueAt ? 'late' : 'met'
  if (dueAt === null) return 'paused'
  return dueAt <= now ? 'overdue' : 'open'
}

export type Step = 'supply' | 'excuse' | 'void' | 'pause' | 'resume'

/** Why it cannot be taken from where the obligation stands, or null. */
export function whyNotFrom(obligation: Facts, step: Step): string | null {
  if (!isOpen(obligation)) return 'Nghĩa vụ này đã kết thúc.'
  if (step === 'pause') return obligation.dueAt === null ? 'Hạn đang tạm dừng.' : null
  if (step === 'resume') return obligation.dueAt === null ? null : 'Hạn không tạm dừng.'
  return null
}
