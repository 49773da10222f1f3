import type { StateLook } from '#ui/index.ts'

export const kinds = { organisation: 'Tổ chức', person: 'Cá nhân' } as const
export type Kind = keyof typeof kinds
export const kindNames = Object.keys(kinds) as [Kind, ...Kind[]]

export type ContributorState = 'unconfirmed' | 'waiting' | 'approved' | 'refused' | 'suspended' | 'erased'

export const looks: Record<ContributorState, StateLook> = {
  unconfirmed: { label: 'Chưa xác nhận địa chỉ thư', tone: 'neutral' },
  waiting: { label: 'Chờ duyệt', tone: 'waiting' },
  approved: { label: 'Đã duyệt', tone: 'good' },
  refused: { label: 'Không duyệt', tone: 'stopped' },
  suspended: { label: 'Tạm ngừng', tone: 'warning' },
  erased: { label: 'Đã xóa thông tin', tone: 'neutral' },
}

export type Step = 'approve' | 'refuse' | 'suspend' | 'restore'

interface StepRule {
  label: string
  from: ContributorState
  to: ContributorState
  /** What to do where it cannot be taken. */
  otherwise: string
}

export const steps: Record<Step, StepRule> = {
  approve: {
    label: 'Duyệt',
    from: 'waiting',
    to: 'approved',
    otherwise: 'Chỉ duyệt được đăng ký đang chờ duyệt.',
  },
  refuse: {
    label: 'Không duyệt',
    from: 'waiting',
    to: 'refused',
    otherwise: 'Chỉ từ chối được đăng ký đang chờ duyệt.',
  },
  suspend: {
    label: 'Tạm ngừng',
    from: 'approved',
    to: 'suspended',
    otherwise: 'Chỉ tạm ngừng được cộng tác viên đã duyệt.',
  },
  restore: {
    label: 'Khôi phục',
    from: 'suspended',
    to: 'approved',
    otherwise: 'Chỉ khôi phục được cộng tác viên đang tạm ngừng.',
  },
}

export const whyNotFrom = (state: ContributorState, step: Step): string | null =>
  steps[step].from === state ? null : steps[step].otherwise

/** Somebody who has signed in, as far as pages and doors need to know. */
export interface Contributor {
  id: string
  kind: Kind
  name: string
  email: string
}
