import type { StateLook } from '#ui/index.ts'

export const kinds = {
  single: 'Việc',
  direction: 'Chỉ đạo',
  section_duty: 'Phụ trách mục',
  roster: 'Trực tuần',
} as const
export type Kind = keyof typeof kinds
export const kindNames = Object.keys(kinds) as [Kind, ...Kind[]]

export type TaskState =
  | 'draft'
  | 'assigned'
  | 'accepted'
  | 'in_progress'
  | 'submitted'
  | 'returned'
  | 'handed_back'
  | 'done'
  | 'cancelled'

/** What a task may be about. A task may carry out a direction, which is a task too. */
export type ItemType = 'article' | 'document' | 'schedule_entry' | 'petition' | 'task'
export interface Item {
  type: ItemType
  id: string
}

/** All that rules ask about one task. */
export interface Standing {
  kind: Kind
  state: TaskState
  createdBy: string
  assigneeId: string | null
  divisionId: string | null
  answeredBy: string | null
  assignedAt: Date | null
}

/** A duty lasts from a day to a day: nothing is handed in, and it ends with its last day. */
export const isDuty = (kind: Kind): boolean => kind === 'section_duty' || kind === 'roster'

interface StepRule {
  from: readonly TaskState[]
  to: TaskState
  /** On the button. */
  label: string
  /** In the history. */
  done: string
  /** What the person has to say with it. */
  needs?: 'reason' | 'answer' | 'person'
  /** Only where something is handed in. */
  workOnly?: true
}

const withAssignee = ['assigned', 'accepted', 'in_progress', 'returned'] as const

/** The way of a task, whole (workflows §6, art. 7 (3)): which step may follow which state, and where it leads. */
export const steps = {
  assign: { from: ['draft', 'handed_back'], to: 'assigned', label: 'Giao việc', done: 'Giao việc' },
  accept: { from: ['assigned'], to: 'accepted', label: 'Nhận việc', done: 'Nhận việc' },
  pass: {
    from: withAssignee,
    to: 'assigned',
    label: 'Chuyển cho người của phòng',
    done: 'Chuyển cho người của phòng',
    needs: 'person',
  },
  begin: {
    from: ['accepted', 'returned'],
    to: 'in_progress',
    label: 'Bắt đầu làm',
    done: 'Bắt đầu làm',
    workOnly: true,
  },
  submit: {
    from: ['accepted', 'in_progress', 'returned'],
    to: 'submitted',
    label: 'Trình kết quả',
    done: 'Trình kết quả',
    needs: 'answer',
    workOnly: true,
  },
  approve: {
    from: ['submitted'],
    to: 'done',
    label: 'Nghiệm thu',
    done: 'Nghiệm thu',
    workOnly: true,
  },
  return: {
    from: ['submitted'],
    to: 'returned',
    label: 'Trả lại để làm tiếp',
    done: 'Trả lại để làm tiếp',
    needs: 'reason',
    workOnly: true,
  },
  hand_back: {
    from: withAssignee,
    to: 'handed_back',
    label: 'Trả lại người giao',
    done: 'Trả lại người giao',
    needs: 'reason',
  },
  cancel: {
    from: ['draft', ...withAssignee, 'submitted', 'handed_back'],
    to: 'cancelled',
    label: 'Hủy việc này',
    done: 'Hủy việc này',
    needs: 'reason',
  },
} as const satisfies Record<string, StepRule>

export type Step = keyof typeof steps
export const stepNames = Object.keys(steps) as Step[]
export const rule = (step: Step): StepRule => steps[step]

export const canTake = ({ kind, state }: Pick<Standing, 'kind' | 'state'>, step: Step): boolean =>
  rule(step).from.includes(state) && !(rule(step).workOnly && isDuty(kind))

const ofDirections: Partial<Record<Step, string>> = {
  assign: 'Gửi chỉ đạo',
  submit: 'Trả lời chỉ đạo',
  approve: 'Tiếp thu',
  return: 'Yêu cầu trả lời lại',
  cancel: 'Hủy chỉ đạo này',
}

/** On the button: a direction is answered and the answer acknowledged, art. 5 (1). */
export const labelOf = (kind: Kind, step: Step): string =>
  (kind === 'direction' ? ofDirections[step] : undefined) ?? rule(step).label

/** States from which a task may still be changed by who gives it. */
export const editableStates: readonly TaskState[] = ['draft', 'handed_back', ...withAssignee]
/** States in which the task is in the assignee's hand. */
export const inHandStates: readonly TaskState[] = withAssignee
/** What is not over. */
export const openStates: readonly TaskState[] = [...editableStates, 'submitted']
/** States in which a day that has passed is a day missed: what was handed in waits for another. */
export const dueStates: readonly TaskState[] = [...withAssignee, 'handed_back']

export const looks: Record<TaskState, StateLook> = {
  draft: { label: 'Chưa giao', tone: 'neutral' },
  assigned: { label: 'Đã giao, chờ nhận', tone: 'waiting' },
  accepted: { label: 'Đã nhận', tone: 'progress' },
  in_progress: { label: 'Đang làm', tone: 'progress' },
  submitted: { label: 'Đã trình, chờ nghiệm thu', tone: 'waiting' },
  returned: { label: 'Phải làm tiếp', tone: 'warning' },
  handed_back: { label: 'Bị trả lại, chờ giao lại', tone: 'warning' },
  done: { label: 'Xong', tone: 'good' },
  cancelled: { label: 'Đã hủy', tone: 'stopped' },
}
