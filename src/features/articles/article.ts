export type EditionState =
  | 'draft'
  | 'submitted'
  | 'signed'
  | 'editing'
  | 'checked'
  | 'ready'
  | 'scheduled'
  | 'published'
  | 'withdrawn'
  | 'taken_down'
  | 'redirected'
  | 'archived'
  | 'superseded'
  | 'discarded'

/** What a policy looks at: where an article stands, and whose it is. */
export interface Standing {
  state: EditionState
  divisionId: string
  createdBy: string
  coAuthors: readonly string[]
  lastWriterId: string
  forcedBy: string | null
  forcedConfirmedBy: string | null
  /** Another edition of the same article is being worked on. */
  hasOpenEdition: boolean
  /** Where the edition stands that this one is to replace; null where there is none. */
  liveState: EditionState | null
}

interface StepRule {
  from: readonly EditionState[]
  /** Null: where it was. */
  to: EditionState | null
  /** On the button. */
  label: string
  /** In the history: "… đã ký". */
  done: string
  needsReason?: true
}

const underReview = ['submitted', 'signed', 'editing', 'checked', 'ready'] as const
const beforePublication = ['draft', ...underReview, 'scheduled'] as const

/** The editorial workflow, whole: which step may follow which state, and where it leads (workflows §2, art. 8, 11). */
export const steps = {
  submit: { from: ['draft'], to: 'submitted', label: 'Trình lãnh đạo phòng ký', done: 'đã trình ký' },
  recall: { from: ['submitted'], to: 'draft', label: 'Rút lại để sửa', done: 'đã rút lại để sửa' },
  discard: { from: ['draft'], to: 'discarded', label: 'Bỏ bản nháp', done: 'đã bỏ bản nháp' },
  reopen: { from: ['discarded'], to: 'draft', label: 'Lấy lại bản nháp', done: 'đã lấy lại bản nháp' },
  sign: { from: ['submitted'], to: 'signed', label: 'Ký', done: 'đã ký' },
  return: {
    from: underReview,
    to: 'draft',
    label: 'Trả lại để sửa',
    done: 'đã trả lại để sửa',
    needsReason: true,
  },
  take_up: { from: ['signed'], to: 'editing', label: 'Nhận biên tập', done: 'đã nhận biên tập' },
  check: { from: ['editing'], to: 'checked', label: 'Xác nhận đã kiểm tra', done: 'đã kiểm tra theo Điều 3' },
  approve: { from: ['checked'], to: 'ready', label: 'Duyệt', done: 'đã duyệt' },
  schedule: { from: ['ready'], to: 'scheduled', label: 'Hẹn giờ đăng', done: 'đã hẹn giờ đăng' },
  unschedule: { from: ['scheduled'], to: 'ready', label: 'Bỏ hẹn giờ', done: 'đã bỏ hẹn giờ' },
  publish: { from: ['ready', 'scheduled'], to: 'published', label: 'Đăng', done: 'đã đăng' },
  force_publish: {
    from: beforePublication,
    to: 'published',
    label: 'Đăng ngay, bỏ qua các bước',
    done: 'đã đăng ngay, bỏ qua các bước còn lại',
    needsReason: true,
  },
  confirm_forced: {
    from: ['published', 'withdrawn', 'taken_down', 'redirected', 'archived'],
    to: null,
    label: 'Xác nhận việc đăng ngay',
    done: 'đã xác nhận việc đăng ngay',
  },
  correct: {
    from: ['published'],
    to: null,
    label: 'Đính chính',
    done: 'đã mở bản đính chính',
    needsReason: true,
  },
  withdraw: { from: ['published'], to: 'withdrawn', label: 'Rút bài', done: 'đã rút bài', needsReason: true },
  restore: { from: ['withdrawn', 'archived'], to: 'published', label: 'Đăng lại', done: 'đã đăng lại' },
  take_down: {
    from: ['published', 'withdrawn', 'archived'],
    to: 'taken_down',
    label: 'Gỡ bài',
    done: 'đã gỡ bài',
    needsReason: true,
  },
  redirect: {
    from: ['published', 'withdrawn', 'archived'],
    to: 'redirected',
    label: 'Chuyển hướng sang bài khác',
    done: 'đã chuyển hướng sang bài khác',
    needsReason: true,
  },
  archive: {
    from: ['published', 'withdrawn'],
    to: 'archived',
    label: 'Đưa vào lưu trữ',
    done: 'đã đưa vào lưu trữ',
  },
} as const satisfies Record<string, StepRule>

export type Step = keyof typeof steps
export const stepNames = Object.keys(steps) as Step[]
export const rule = (step: Step): StepRule => steps[step]

export const stateNames: Record<EditionState, string> = {
  draft: 'Bản nháp',
  submitted: 'Chờ ký',
  signed: 'Đã ký, chờ biên tập',
  editing: 'Đang biên tập',
  checked: 'Đã kiểm tra, chờ duyệt',
  ready: 'Sẵn sàng đăng',
  scheduled: 'Hẹn giờ đăng',
  published: 'Đã đăng',
  withdrawn: 'Đã rút',
  taken_down: 'Đã gỡ',
  redirected: 'Đã chuyển hướng',
  archived: 'Lưu trữ',
  superseded: 'Đã có bản thay',
  discarded: 'Đã bỏ',
}

/** States of an edition that is being worked on; an article has at most one such edition beside its live one. */
export const openStates: readonly EditionState[] = beforePublication

/** States of the edition that the public address of an article stands for. */
export const liveStates: readonly EditionState[] = [
  'published',
  'withdrawn',
  'taken_down',
  'redirected',
  'archived',
]

/** What a citizen may read: withdrawn with its notice, archived with its mark. */
export const readableStates: readonly EditionState[] = ['published', 'withdrawn', 'archived']

export const isOpen = (state: EditionState): boolean => openStates.includes(state)
export const canTake = (state: EditionState, step: Step): boolean => rule(step).from.includes(state)
export const needsReason = (step: Step): boolean => rule(step).needsReason === true
