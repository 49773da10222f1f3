import { RuleBroken } from '#platform/errors.ts'
import type { StepInput } from './form.ts'
import type { Task } from './table.ts'
import { rule, type Step } from './task.ts'

/** What the step makes of the task. Pure: who may take it was asked before. */
export function decide(
  task: Task,
  step: Step,
  { version, reason, answer, personId }: StepInput,
  { actorId, now }: { actorId: string; now: Date },
): Task {
  if (task.version !== version) throw new RuleBroken('Việc này vừa thay đổi. Hãy xem lại rồi quyết định.')
  const moved: Task = {
    ...task,
    state: rule(step).to,
    version: task.version + 1,
    reason,
    stateSince: now,
  }
  if (step === 'assign') return { ...moved, assignedAt: task.assignedAt ?? now }
  if (step === 'accept') return { ...moved, assigneeId: task.assigneeId ?? actorId }
  if (step === 'pass') return { ...moved, assigneeId: personId }
  if (step === 'submit') return { ...moved, answer, answeredBy: actorId, answeredAt: now }
  return moved
}
