import { settle, tell } from '#features/notices/index.ts'
import { findActor, listHolders } from '#features/organisation/index.ts'
import { formatDay } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { paths } from '#paths'
import { dueWords } from './due.ts'
import { mayGive } from './policy.ts'
import type { Task } from './table.ts'
import { isDuty, kinds, type Step } from './task.ts'

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

/** Whoever was reminded of the task as it stood is reminded no more; whom the step concerns is told. */
export async function tellOfStep(tx: Database, ctx: Context, occasion: Occasion, task: Task): Promise<void> {
  const subject = { type: 'task', id: task.id }
  await settle(tx, ctx, subject)
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

/** A division without a person is told through who leads it. */
async function listAssignees(tx: Database, { now }: Context, task: Task): Promise<string[]> {
  if (task.assigneeId !== null) return [task.assigneeId]
  const divisionId = task.divisionId ?? ''
  const leaders = await listHolders(tx, { roles: ['division_head', 'division_deputy'], divisionId }, now())
  return leaders.map(({ personId }) => personId)
}

/** Who gave it, or, where their post has passed to others, those. */
async function listGivers(tx: Database, { now }: Context, task: Task): Promise<string[]> {
  const creator = await findActor(tx, task.createdBy, now())
  if (mayGive(creator, task.kind)) return [task.createdBy]
  const roles =
    task.kind === 'direction'
      ? (['chief', 'deputy_chief'] as const)
      : (['board_head', 'board_deputy'] as const)
  return (await listHolders(tx, { roles }, now())).map(({ personId }) => personId)
}
