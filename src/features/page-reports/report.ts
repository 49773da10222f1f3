import type { StateLook } from '#ui/index.ts'

export const kinds = {
  facts: 'Thông tin sai hoặc đã cũ',
  spelling: 'Lỗi chính tả, trình bày',
  link: 'Liên kết, hình hoặc tệp bị hỏng',
  access: 'Khó đọc, khó sử dụng hoặc không tiếp cận được',
  other: 'Lỗi khác',
} as const
export type Kind = keyof typeof kinds
export const kindNames = Object.keys(kinds) as [Kind, ...Kind[]]

/** How a report ends; each with a sentence for the sender. */
export const outcomes = {
  mended: 'Đã sửa',
  answered: 'Đã trả lời',
  no_error: 'Không phải lỗi',
  spam: 'Không xem xét',
} as const
export type Outcome = keyof typeof outcomes
export const outcomeNames = Object.keys(outcomes) as [Outcome, ...Outcome[]]

export type ReportState = 'received' | 'assigned' | Outcome

export const looks: Record<ReportState, StateLook> = {
  received: { label: 'Đã nhận', tone: 'waiting' },
  assigned: { label: 'Đang xem xét', tone: 'progress' },
  mended: { label: outcomes.mended, tone: 'good' },
  answered: { label: outcomes.answered, tone: 'good' },
  no_error: { label: outcomes.no_error, tone: 'neutral' },
  spam: { label: outcomes.spam, tone: 'stopped' },
}

export const doubts = {
  trap: 'đã điền vào ô mà người đọc không nhìn thấy',
  haste: 'gửi nhanh hơn thời gian cần để đọc và viết',
  stranger: 'gửi không từ trang báo lỗi đã mở gần đây',
  links: 'có nhiều liên kết đến trang khác',
} as const

export const openStates: readonly ReportState[] = ['received', 'assigned']
export const isOpen = (state: ReportState): boolean => openStates.includes(state)

export type Step = 'assign' | 'close' | 'reopen'

/** Why a report cannot take the step from where it stands, or null. */
export function whyNotFrom(state: ReportState, step: Step): string | null {
  if (step === 'reopen') return isOpen(state) ? 'Báo lỗi này đang mở.' : null
  return isOpen(state) ? null : 'Báo lỗi này đã xong; muốn làm tiếp, hãy mở lại.'
}
