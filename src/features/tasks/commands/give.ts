import { randomUUID } from 'node:crypto'
import { withoutMarks } from '#lib/text.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { demandGiving } from '../policy.ts'
import { subjectOf } from '../subject.ts'
import { tasks, type Task } from '../table.ts'
import type { Item, Kind } from '../task.ts'
import { tellOfStep } from '../telling.ts'

/** What who gives it says of a task. */
export interface TaskDraft {
  title: string
  details: string
  assigneeId: string | null
  divisionId: string | null
  /** As people read it, for the history. */
  assigneeName: string
  dueAt: Date | null
  fromOn: string | null
  toOn: string | null
  sectionId: string | null
  item: Item | null
}

/** The columns that a draft fills. */
export const columnsOf = ({ item, assigneeName: _name, ...draft }: TaskDraft) => ({
  ...draft,
  itemType: item?.type ?? null,
  itemId: item?.id ?? null,
  folded: withoutMarks(`${draft.title} ${draft.details}`),
})

/** A new task: given at once, or kept as a draft. */
export async function giveTask(
  ctx: Context,
  kind: Kind,
  draft: TaskDraft,
  { isGiven }: { isGiven: boolean },
): Promise<string> {
  return ctx.db.transaction(async (tx) => {
    demandGiving(ctx.actor, kind)
    const task = draftTask(ctx, kind, draft, isGiven)
    await tx.insert(tasks).values(task)
    if (isGiven) await tellOfStep(tx, ctx, 'assign', task)
    await record(tx, ctx, isGiven ? 'task.assign' : 'task.draft', subjectOf(task), {
      kind,
      to: draft.assigneeName,
      dueAt: draft.dueAt,
      fromOn: draft.fromOn,
      toOn: draft.toOn,
    })
    return task.id
  })
}

export function draftTask({ actor, now }: Context, kind: Kind, draft: TaskDraft, isGiven: boolean): Task {
  const at = now()
  return {
    ...columnsOf(draft),
    id: randomUUID(),
    kind,
    state: isGiven ? 'assigned' : 'draft',
    version: 1,
    createdBy: actor.id,
    createdAt: at,
    assignedAt: isGiven ? at : null,
    answer: null,
    answeredBy: null,
    answeredAt: null,
    reason: null,
    stateSince: at,
  }
}
