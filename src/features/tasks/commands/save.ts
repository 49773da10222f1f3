import { eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { demandEdit } from '../policy.ts'
import { lockTask } from '../queries.ts'
import { subjectOf } from '../subject.ts'
import { tasks, type Task } from '../table.ts'
import { inHandStates, type TaskState } from '../task.ts'
import { tellOfStep } from '../telling.ts'
import { columnsOf, type TaskDraft } from './give.ts'

/** False where somebody changed the task since the form was opened: nothing is saved then. */
export async function saveTask(
  ctx: Context,
  id: string,
  { version, draft }: { version: number; draft: TaskDraft },
): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const before = await lockTask(tx, ctx.actor, id)
    demandEdit(ctx.actor, before)
    if (before.version !== version) return false
    const after = change(before, draft, ctx.now())
    await tx.update(tasks).set(after).where(eq(tasks.id, id))
    const isMoved = hasOther(before, draft)
    // What waits to be given is told with the step that gives it.
    if (isWithSomebody(after.state)) await tellOfStep(tx, ctx, isMoved ? 'assign' : 'change', after, before)
    await record(tx, ctx, 'task.change', subjectOf(after), {
      to: isMoved ? draft.assigneeName : undefined,
      dueBefore: before.dueAt,
      dueAt: after.dueAt,
      fromOn: after.fromOn,
      toOn: after.toOn,
    })
    return true
  })
}

const hasOther = (task: Task, draft: TaskDraft) =>
  task.assigneeId !== draft.assigneeId || (draft.assigneeId === null && task.divisionId !== draft.divisionId)

const isWithSomebody = (state: TaskState) => inHandStates.includes(state)

/** Another person has to accept it anew; what was not given yet, or came back, waits for the step that gives it. */
function change(task: Task, draft: TaskDraft, now: Date): Task {
  const version = task.version + 1
  const saved = { ...task, ...columnsOf(draft), version }
  // Within a division its head passes work on: the division keeps it.
  if (!hasOther(task, draft)) return { ...saved, divisionId: draft.divisionId ?? task.divisionId }
  return isWithSomebody(task.state) ? { ...saved, state: 'assigned', stateSince: now } : saved
}
