import type { StateLook } from '#ui/index.ts'

export type SubmissionState =
  | 'received'
  | 'unreadable'
  | 'open'
  | 'assigned'
  | 'taken_up'
  | 'refused'
  | 'merged'
  | 'spam'
  | 'secret'

export const looks: Record<SubmissionState, StateLook> = {
  received: { label: 'Đang đọc', tone: 'progress' },
  unreadable: { label: 'Không đọc được', tone: 'warning' },
  open: { label: 'Mới', tone: 'waiting' },
  assigned: { label: 'Đã giao', tone: 'progress' },
  taken_up: { label: 'Đã tiếp nhận', tone: 'good' },
  refused: { label: 'Đã từ chối', tone: 'neutral' },
  merged: { label: 'Đã ghép', tone: 'neutral' },
  spam: { label: 'Thư rác', tone: 'stopped' },
  secret: { label: 'Không lưu vì có dấu mật', tone: 'stopped' },
}

export type Step = 'assign' | 'take_up' | 'refuse' | 'merge' | 'spam' | 'take_back'

/** From where each step may be taken. What was taken up may become one more thing. */
const from: Record<Step, readonly SubmissionState[]> = {
  assign: ['open', 'assigned', 'unreadable'],
  take_up: ['open', 'assigned', 'unreadable', 'taken_up'],
  refuse: ['open', 'assigned', 'unreadable'],
  merge: ['open', 'assigned', 'unreadable'],
  spam: ['open', 'assigned', 'unreadable'],
  take_back: ['refused', 'merged', 'spam'],
}

/** Waits for somebody. */
export const openStates: readonly SubmissionState[] = ['received', 'unreadable', 'open', 'assigned']
export const isOpen = (state: SubmissionState): boolean => openStates.includes(state)

/** Why a submission cannot take the step from where it stands, or null. */
export function whyNotFrom(state: SubmissionState, step: Step): string | null {
  if (from[step].includes(state)) return null
  if (state === 'received') return 'Máy đang đọc thư này; hãy đợi giây lát rồi tải lại trang.'
  if (state === 'secret') return 'Thư này có dấu chỉ độ mật nên không được lưu và không xử lý ở đây.'
  if (step === 'take_back') return 'Chỉ lấy lại được thư đã từ chối, đã ghép hoặc thư rác.'
  return `Thư này đang ở trạng thái “${looks[state].label}”; muốn làm tiếp, hãy lấy lại trước.`
}

/** Where a submission stands again when the last step is taken back. */
export function stateBefore({
  fault,
  assignedTo,
}: {
  fault: string | null
  assignedTo: string | null
}): SubmissionState {
  if (fault !== null) return 'unreadable'
  return assignedTo === null ? 'open' : 'assigned'
}

export type Remark =
  | 'converted'
  | 'flagged'
  | 'remote_pictures'
  | 'left_attachments'
  | 'repeated'
  | 'not_given'

export const remarks: Record<Remark, string> = {
  converted: 'Nội dung dùng bảng mã cũ, đã chuyển sang Unicode; hãy đối chiếu với thư gốc.',
  flagged: 'Máy chủ thư đánh dấu đây là thư rác.',
  remote_pictures: 'Thư có hình đặt ở máy chủ khác; hình không được tải để người gửi không biết ai đã đọc.',
  left_attachments: 'Thư có quá nhiều tệp; các tệp sau tệp thứ 50 chỉ có trong thư gốc.',
  repeated: 'Người gửi đã gửi chính thư này vào hộp thư khác; xem các thư liên quan bên dưới.',
  not_given: 'Máy chủ thư có thư này nhưng không đưa được nội dung; hãy mở bằng hộp thư thường.',
}
