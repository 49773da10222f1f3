import type { FastifyInstance } from 'fastify'
import { listOwn, listWaiting } from '#features/articles/index.ts'
import { listWaitingTasks, showTask } from '#features/tasks/index.ts'
import { paths } from '#paths'
import { listOwedByDivision } from './division.ts'
import { describePiece } from './piece.ts'
import { DeskHomePage } from './pages/desk-home-page.tsx'

export async function desk(app: FastifyInstance) {
  app.get(paths.desk.home.pattern, async (request, reply) => {
    const { ctx } = request
    const [waiting, own, tasks] = await Promise.all([listWaiting(ctx), listOwn(ctx), listWaitingTasks(ctx)])
    const pieces = waiting.map((article) => describePiece(ctx, article))
    return reply.page(
      <DeskHomePage
        name={ctx.actor.name}
        waiting={pieces.toSorted((a, b) => Number(b.overdue) - Number(a.overdue))}
        tasks={tasks.map((task) => showTask(task, ctx.now()))}
        owed={await listOwedByDivision(ctx)}
        own={own.map((article) => describePiece(ctx, article))}
        now={ctx.now()}
      />,
    )
  })
}
