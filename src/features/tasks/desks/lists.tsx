import type { FastifyInstance } from 'fastify'
import { addDays, dayOf, startOfDay } from '#lib/days.ts'
import type { Actor } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { textOf } from '#platform/http/index.ts'
import { paths } from '#paths'
import { dueDay, readDays } from '../calendar/days-off.ts'
import { readMonth, weeksOf } from '../calendar/month.ts'
import { inView, listTasks, readFilter, readView, viewsOf, type View } from '../filter.ts'
import { BoardPage } from '../pages/board-page.tsx'
import { CalendarPage, type CalendarWeek } from '../pages/calendar-page.tsx'
import { ListPage } from '../pages/list-page.tsx'
import { mayGive, maySeeRoster, whyNot } from '../policy.ts'
import { listDue, listDuties, listForBoard, mostOnBoard } from '../queries.ts'
import { showTask, whoseOf } from '../shown.ts'
import { kindNames, stepNames } from '../task.ts'

const day = 24 * 60 * 60 * 1000
/** How long what is done stays on the board. */
const doneStays = 30 * day

/** What every list of tasks offers this person. */
const offeredTo = (actor: Actor) => ({
  views: viewsOf(actor),
  mayGive: kindNames.some((kind) => mayGive(actor, kind)),
  mayRoster: maySeeRoster(actor),
})

export async function listDesk(app: FastifyInstance) {
  app.get(paths.desk.tasks.pattern, async ({ ctx, query }, reply) => {
    const filter = readFilter(ctx.actor, query)
    const { tasks, older } = await listTasks(ctx, filter)
    const shown = tasks.map((task) => showTask(task, ctx.now()))
    return reply.page(<ListPage tasks={shown} older={older} filter={filter} {...offeredTo(ctx.actor)} />)
  })

  app.get(paths.desk.taskBoard.pattern, async ({ ctx, query }, reply) => {
    const { actor } = ctx
    const now = ctx.now()
    const view = readView(actor, query)
    const tasks = await listForBoard(ctx, inView(actor, view), new Date(now.getTime() - doneStays))
    const cards = tasks.map((task) => ({
      ...showTask(task, now),
      offers: stepNames.filter((step) => whyNot(actor, step, task) === null),
    }))
    const isCut = tasks.length === mostOnBoard
    return reply.page(<BoardPage cards={cards} isCut={isCut} view={view} {...offeredTo(actor)} />)
  })

  app.get(paths.desk.taskCalendar.pattern, async ({ ctx, query }, reply) => {
    const month = readMonth(textOf(query, 'thang'), ctx.now())
    const view = readView(ctx.actor, query)
    const { views, mayRoster } = offeredTo(ctx.actor)
    const weeks = await arrangeWeeks(ctx, month, view)
    const today = dayOf(ctx.now())
    return reply.page(<CalendarPage {...{ month, weeks, today, view, views, mayRoster }} />)
  })
}

async function arrangeWeeks(ctx: Context, month: string, view: View): Promise<CalendarWeek[]> {
  const { actor, db } = ctx
  const weeks = weeksOf(month)
  const first = weeks[0]?.monday ?? `${month}-01`
  const last = weeks.at(-1)?.days.at(-1) ?? first
  const due = await listDue(ctx, inView(actor, view), {
    from: startOfDay(first),
    to: startOfDay(addDays(last, 1)),
  })
  const roster = maySeeRoster(actor) ? await listDuties(db, 'roster', first, last) : []
  const describeDay = await readDays(ctx, first, last)
  const shown = due.map((task) => showTask(task, ctx.now()))
  return weeks.map(({ number, monday, days }) => ({
    number,
    monday,
    onDuty: roster
      .filter(({ fromOn }) => fromOn === monday)
      .map((task) => ({ id: task.id, name: whoseOf(task), title: task.title })),
    days: days.map((one) => ({
      day: one,
      ...describeDay(one),
      tasks: shown.filter(({ dueAt }) => dueAt !== null && dueDay(dueAt) === one),
    })),
  }))
}
