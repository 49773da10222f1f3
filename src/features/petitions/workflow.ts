import { looks, type PetitionState } from './petition.ts'

export type Step =
  | 'ask'
  | 'supplement'
  | 'reject'
  | 'forward'
  | 'assign'
  | 'take_back'
  | 'draft'
  | 'sign'
  | 'unsign'
  | 'write_public'
  | 'publish'
  | 'take_down'

interface StepRule {
  label: string
  from: readonly PetitionState[]
  to: PetitionState
}

/** The whole way of a petition. What has not reached its submitter yet can be taken back. */
export const steps: Record<Step, StepRule> = {
  ask: { label: 'Yêu cầu bổ sung', from: ['received'], to: 'needs_supplement' },
  supplement: { label: 'Ghi thông tin bổ sung', from: ['needs_supplement'], to: 'received' },
  reject: { label: 'Từ chối tiếp nhận', from: ['received', 'needs_supplement'], to: 'rejected' },
  forward: { label: 'Chuyển cơ quan khác', from: ['received', 'needs_supplement'], to: 'forwarded' },
  assign: { label: 'Giao xử lý', from: ['received', 'in_progress'], to: 'in_progress' },
  take_back: { label: 'Lấy lại để phân loại', from: ['in_progress'], to: 'received' },
  draft: { label: 'Lưu dự thảo trả lời', from: ['in_progress'], to: 'in_progress' },
  sign: { label: 'Ký trả lời', from: ['in_progress'], to: 'answered' },
  unsign: { label: 'Rút chữ ký', from: ['answered'], to: 'in_progress' },
  write_public: { label: 'Lưu bản công khai', from: ['answered'], to: 'answered' },
  publish: { label: 'Duyệt và công khai', from: ['answered'], to: 'published' },
  take_down: { label: 'Gỡ kết quả', from: ['published'], to: 'answered' },
}
export const stepNames = Object.keys(steps) as [Step, ...Step[]]

export const canTake = (state: PetitionState, step: Step): boolean => steps[step].from.includes(state)

/** Why it cannot be taken from where the petition stands, or null. */
export const whyNotFrom = (state: PetitionState, step: Step): string | null =>
  canTake(state, step)
    ? null
    : `Phản ánh, kiến nghị đang ở trạng thái “${looks[state].label}” nên không làm bước “${steps[step].label}” được.`

export const endedStates: readonly PetitionState[] = ['rejected', 'forwarded', 'published']
