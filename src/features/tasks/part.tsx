import type { VNode } from 'preact'
import type { Context } from '#platform/context.ts'
import { paths } from '#paths'
import { addressOf } from './items.ts'
import { ItemPart } from './pages/item-part.tsx'
import { mayGive } from './policy.ts'
import { listTasksOf } from './queries.ts'
import { showTask } from './shown.ts'
import type { ItemType } from './task.ts'

/** What the page of an article, a document, a meeting, a petition or a direction shows of the tasks about it. */
export const itemPart =
  (type: ItemType) =>
  async (ctx: Context, id: string): Promise<VNode> => {
    const tasks = await listTasksOf(ctx, { type, id })
    const gives = mayGive(ctx.actor, 'single') || (type !== 'task' && mayGive(ctx.actor, 'direction'))
    const query = new URLSearchParams({ ve: addressOf({ type, id }) })
    return (
      <ItemPart
        title={type === 'task' ? 'Việc thực hiện chỉ đạo này' : 'Phân công'}
        tasks={tasks.map((task) => showTask(task, ctx.now()))}
        giveHref={gives ? `${paths.desk.newTask.href()}?${query.toString()}` : null}
      />
    )
  }
