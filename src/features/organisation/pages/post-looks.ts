import type { StateLook } from '#ui/index.ts'
import type { DelegationPhase } from '../delegation.ts'
import type { Phase } from '../post.ts'

export const postLooks: Readonly<Record<Phase, StateLook>> = {
  proposed: { label: 'Chờ xác nhận', tone: 'waiting' },
  refused: { label: 'Không được xác nhận', tone: 'stopped' },
  ahead: { label: 'Chưa đến ngày', tone: 'neutral' },
  in_force: { label: 'Đang giữ', tone: 'good' },
  over: { label: 'Đã thôi', tone: 'neutral' },
}

export const delegationLooks: Readonly<Record<DelegationPhase, StateLook>> = {
  ahead: { label: 'Chưa đến ngày', tone: 'neutral' },
  in_force: { label: 'Đang có hiệu lực', tone: 'good' },
  over: { label: 'Đã kết thúc', tone: 'neutral' },
}
