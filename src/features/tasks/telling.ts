import { settle, tell } from '#features/notices/index.ts'
import { formatDay } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { paths } from '#paths'
import { dueWords } from './due.ts'
import type { Task } from './table.ts'
import { isDuty, kinds, type Step } from './task.ts'
import { listAssignees, listGivers } from './whom.ts'

export type Occasion = Step | 'change'

/** What each step says to whom: to who has the task, or to who gave it. */
const news: Partial<Record<Occasion, { to: 'assignee' | 'giver'; title: string }>> = {
  assign: { to: 'assignee', title: 'Giao việc' },
  pass: { to: 'assignee', title: 'Chuyển việc' },
  change: { to: 'assignee', title: 'Sửa việc đã giao' },
  return: { to: 'assignee', title: 'Phải làm tiếp' },
  approve: { to: 'assignee', title: 'Đã nghiệm thu' },
  cancel: { to: 'assignee', title: 'Hủy việc' },
  accept: { to: 'giver', title: 'Đã nhận việc' },
  hand_back: { to: 'giver', title: 'Trả lại việc được giao' },
  submit: { to: 'giver', title: 'Trình kết quả' },
}

const ofDirections: Partial<Record<Occasion, string>> = {
  assign: 'Chỉ đạo',
  change: 'Sửa chỉ đạo',
  return: 'Yêu cầu trả lời lại',
  approve: 'Đã tiếp thu',
  cancel: 'Hủy chỉ đạo',
  submit: 'Trả lời chỉ đạo',
}

/**
 * Whoever was reminded of the task as it stood is reminded no more; whom the step concerns is told, and from whom it was taken.
 */
export async function tellOfStep(
  tx: Database,
  ctx: Context,
  occasion: Occasion,
  task: Task,
  before?: Task,
): Promise<void> {
  const subject = { type: 'task', id: task.id }
  await settle(tx, ctx, subject)
  if (before?.assigneeId && before.assignedAt !== null && before.assigneeId !== task.assigneeId)
    await tell(tx, ctx, [tellFormer(task, before.assigneeId)])
  const said = task.assignedAt === null ? undefined : news[occasion]
  if (!said) return
  const title = (task.kind === 'direction' ? ofDirections[occasion] : undefined) ?? said.title
  const personIds =
    said.to === 'assignee' ? await listAssignees(tx, ctx, task) : await listGivers(tx, ctx, task)
  await tell(
    tx,
    ctx,
    personIds.map((personId) => ({
      personId,
      kind: 'task' as const,
      title: `${title}: ${task.title}`,
      text: textOf(ctx, task),
      href: paths.desk.task.href({ id: task.id }),
      subject,
    })),
  )
}

function textOf({ actor }: Context, { kind, reason, dueAt, fromOn }: Task): string {
  return [
    `${kinds[kind]}, do ${actor.name} cập nhật.`,
    reason && `Lý do: ${reason}`,
    dueAt && !isDuty(kind) && `Hạn: ${dueWords(dueAt)}.`,
    isDuty(kind) && fromOn && `Từ ngày ${formatDay(fromOn)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** They may not see the task any more: the address is that of the list. */
const tellFormer = ({ id, title }: Task, personId: string) => ({
  personId,
  kind: 'task' as const,
  title: `Đã giao cho người khác: ${title}`,
  text: 'Bạn không phải làm việc này nữa.',
  href: paths.desk.tasks.href(),
  subject: { type: 'task', id },
})
