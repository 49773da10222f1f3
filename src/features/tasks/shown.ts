import { dayOf } from '#lib/days.ts'
import { isOver, isOverdue } from './due.ts'
import { whoseStep } from './policy.ts'
import type { TaskRecord } from './queries.ts'
import { looks, type TaskState } from './task.ts'
import type { StateLook } from '#ui/index.ts'

/** A task as pages show it, with what the clock says of it. */
export interface ShownTask extends TaskRecord {
  overdue: boolean
  /** A duty whose last day has passed. */
  over: boolean
  look: StateLook
  /** Who has it, in words. */
  whose: string
}

export const showTask = (task: TaskRecord, now: Date): ShownTask => {
  const over = isOver(task, dayOf(now))
  return {
    ...task,
    over,
    overdue: isOverdue(task, now),
    look: over && task.state !== 'cancelled' ? { label: 'Đã qua', tone: 'neutral' } : lookOf(task),
    whose: whoseOf(task),
  }
}

export const whoseOf = ({ assigneeName, divisionName }: TaskRecord): string =>
  assigneeName === null ? `${divisionName ?? ''} (chưa có người)` : assigneeName

const ofDirections: Partial<Record<TaskState, StateLook>> = {
  submitted: { label: 'Đã trả lời, chờ tiếp thu', tone: 'waiting' },
  returned: { label: 'Phải trả lời lại', tone: 'warning' },
  done: { label: 'Đã tiếp thu', tone: 'good' },
}

export const lookOf = ({ kind, state }: Pick<TaskRecord, 'kind' | 'state'>): StateLook =>
  (kind === 'direction' ? ofDirections[state] : undefined) ?? looks[state]

/** For whom it waits now; null where it waits for nobody. */
export function waitsFor(task: TaskRecord): string | null {
  const { kind, state } = task
  if (state === 'done' || state === 'cancelled') return null
  if (state === 'draft' || state === 'handed_back') return whoseStep('assign', kind)
  return state === 'submitted' ? whoseStep('approve', kind) : whoseOf(task)
}
