import type { Context } from '#platform/context.ts'
import { paths } from '#paths'
import { kinds } from '../task.ts'
import { listDueBetween } from './due-between.ts'

/** What the person has to do between two moments, as entries of their own calendar. */
export async function listDueOf(ctx: Pick<Context, 'db' | 'actor' | 'now'>, from: Date, to: Date) {
  const tasks = await listDueBetween(ctx, ctx.actor.id, from, to)
  return tasks.flatMap(({ id, kind, title, version, stateSince, dueAt }) =>
    dueAt === null
      ? []
      : {
          key: `task-${id}`,
          title: `Hạn: ${title}`,
          text: kinds[kind],
          category: kinds[kind],
          href: paths.desk.task.href({ id }),
          dueAt,
          revision: version,
          changedAt: stateSince,
        },
  )
}
