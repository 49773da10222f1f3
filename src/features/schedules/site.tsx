import type { FastifyInstance, FastifyRequest } from 'fastify'
import { addDays, dayOf, daysBetween, mondayOf, type Day } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { textOf } from '#platform/http/index.ts'
import { kept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { WeekPage } from './pages/week-page.tsx'
import { listPublishedWeeks } from './queries.ts'
import { isWeek } from './schedule.ts'
import { listForCalendar, readWeek } from './week.ts'
import { writeCalendar } from './write-calendar.ts'

/** What citizens see of the leaders' week (arts 2.2, 10.3). */
export async function site(app: FastifyInstance) {
  app.get(paths.schedule.pattern, kept('xem'), async ({ ctx, query }, reply) =>
    reply.page(await showWeek(ctx, mondayOf(dayOf(ctx.now())), textOf(query, 'xem'))),
  )

  app.get(paths.scheduleFeed.pattern, kept(), async ({ ctx }, reply) => {
    const { office, calendar } = ctx.profile
    const text = writeCalendar(await listForCalendar(ctx.db, dayOf(ctx.now())), {
      name: `Lịch công tác, ${office.parent}`,
      publicUrl: ctx.publicUrl,
      domain: office.domains.canonical,
      hours: calendar.hours,
    })
    return reply.type('text/calendar; charset=utf-8').send(text)
  })

  app.get(
    paths.scheduleWeek.pattern,
    kept('xem'),
    async ({ ctx, params, query }: FastifyRequest<{ Params: { week: string } }>, reply) => {
      if (!isWeek(params.week)) throw new NotFound()
      return reply.page(await showWeek(ctx, params.week, textOf(query, 'xem')))
    },
  )
}

async function showWeek(ctx: Context, monday: Day, view: string) {
  const week = await readWeek(ctx.db, monday)
  const current = mondayOf(dayOf(ctx.now()))
  const near = await listPublishedWeeks(ctx.db, addDays(monday, -7), addDays(monday, 7))
  // A far week is no page: nobody should be led through years without a word.
  if (Math.abs(daysBetween(current, monday)) > 7 && !near.some((known) => known.monday === monday)) {
    if (week.occasions.length === 0) throw new NotFound()
  }
  const isShown = (one: Day) => one === current || near.some((known) => known.monday === one)
  const [before, after] = [addDays(monday, -7), addDays(monday, 7)]
  return (
    <WeekPage
      week={week}
      view={view === 'lanh-dao' ? 'leaders' : 'days'}
      committee={ctx.profile.office.parent}
      current={current}
      before={isShown(before) ? before : null}
      after={isShown(after) ? after : null}
      today={dayOf(ctx.now())}
    />
  )
}
