import { and, gt, inArray, lte } from 'drizzle-orm'
import { tell } from '#features/notices/index.ts'
import { endOf, nextOfficeTime } from '#lib/working-time/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { JobHandlers, Timetable } from '#platform/jobs.ts'
import { dueWords } from './due.ts'
import { paths } from '#paths'
import { tasks, type Task } from './table.ts'
import { dueStates, inHandStates } from './task.ts'
import { listAssignees, listGivers, listLeaders } from './whom.ts'

const reminderJob = 'tasks.remind'
const day = 24 * 60 * 60 * 1000
/** What has been late for longer was said long ago. */
const toldFor = 30 * day

/**
 * Before the last working day who has the task is told, and once it is late, those who answer for it and who gave it too. Only in
 * office hours, and of each day that a task is due at only once.
 */
async function remindOfTasks(ctx: Context): Promise<void> {
  const { profile } = ctx
  const now = ctx.now()
  if (nextOfficeTime(now, profile.calendar.hours, profile.workCalendar) > now) return
  const soon = endOf(now, { amount: 1, unit: 'working_day' }, profile.workCalendar)
  await ctx.db.transaction(async (tx) => {
    const due = await tx
      .select()
      .from(tasks)
      .where(
        and(
          inArray(tasks.state, [...dueStates]),
          lte(tasks.dueAt, soon),
          gt(tasks.dueAt, new Date(now.getTime() - toldFor)),
        ),
      )
    for (const task of due) await remindOf(tx, ctx, task, task.dueAt ?? now)
  })
}

async function remindOf(tx: Database, ctx: Context, task: Task, dueAt: Date) {
  const isLate = dueAt <= ctx.now()
  const isInHand = inHandStates.includes(task.state)
  const having = isInHand ? await listAssignees(tx, ctx, task) : []
  const answering = isLate
    ? [...(await listLeaders(tx, ctx, task)), ...(await listGivers(tx, ctx, task))]
    : []
  const kind = isLate ? 'overdue' : 'due'
  await tell(
    tx,
    ctx,
    [...new Set([...having, ...answering])].map((personId) => ({
      personId,
      kind,
      title: `${isLate ? 'Quá hạn' : 'Sắp đến hạn'}: ${task.title}`,
      text: `Hạn: ${dueWords(dueAt)}.`,
      href: paths.desk.task.href({ id: task.id }),
      subject: { type: 'task', id: task.id },
      key: `task ${kind} ${task.id} ${dueAt.toISOString()}`,
    })),
  )
}

export const jobs: JobHandlers = { [reminderJob]: remindOfTasks }

/** A quarter of an hour late is soon enough. */
export const timetable: Timetable = { [reminderJob]: '*/15 * * * *' }
