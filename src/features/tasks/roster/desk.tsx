import type { FastifyInstance, FastifyReply } from 'fastify'
import { findPerson } from '#features/organisation/index.ts'
import { addDays, dayOf, isDay, startOfDay, type Day } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import { flash, parseForm, textOf } from '#platform/http/index.ts'
import { paths } from '#paths'
import { listAssignable } from '../assignees.ts'
import { readDays } from '../calendar/days-off.ts'
import { RosterPage, type RosterPageProps } from '../pages/roster-page.tsx'
import { demandGiving, demandRoster, mayGive } from '../policy.ts'
import { listDuties } from '../queries.ts'
import { showTask } from '../shown.ts'
import { fillRoster, swapWeeks } from './commands.ts'
import { readRoster, swapForm } from './form.ts'
import { listConflicts, shownWeeks, weeksFrom, type RosterWeek } from './week.ts'

type Sent = Partial<Pick<RosterPageProps, 'fill' | 'swap'>>

export async function rosterDesk(app: FastifyInstance) {
  app.get(paths.desk.roster.pattern, async ({ ctx, query }, reply) => {
    demandRoster(ctx.actor)
    return show(ctx, reply, textOf(query, 'tu'))
  })

  app.post(paths.desk.roster.pattern, async ({ ctx, query, body }, reply) => {
    demandGiving(ctx.actor, 'roster')
    const fill = readRoster(body, await listAssignable(ctx.db, 'roster', ctx.now()))
    if (!fill.ok) return show(ctx, reply.code(422), textOf(query, 'tu'), { fill })
    await fillRoster(ctx, fill.value)
    return done(reply, textOf(query, 'tu'), 'Đã xếp trực. Người trực sẽ được báo.')
  })

  app.post(paths.desk.rosterSwap.pattern, async ({ ctx, query, body }, reply) => {
    demandGiving(ctx.actor, 'roster')
    const swap = parseForm(swapForm, body)
    if (!swap.ok) return show(ctx, reply.code(422), textOf(query, 'tu'), { swap })
    await swapWeeks(ctx, swap.value, async (id) => (await findPerson(ctx.db, id)).fullName)
    return done(reply, textOf(query, 'tu'), 'Đã đổi tuần trực. Hai người sẽ được báo.')
  })
}

function done(reply: FastifyReply, from: string, text: string) {
  flash(reply, { kind: 'success', text })
  const here = paths.desk.roster.href()
  return reply.redirect(isDay(from) ? `${here}?tu=${from}` : here, 303)
}

async function show(ctx: Context, reply: FastifyReply, from: string, sent: Sent = {}) {
  const { db, actor } = ctx
  const today = dayOf(ctx.now())
  const isKnown = isDay(from) && from >= '2000-01-01' && from <= '2100-12-31'
  const weeks = weeksFrom(isKnown ? from : today)
  const first = weeks[0]?.monday ?? today
  const people = await listAssignable(db, 'roster', ctx.now())
  return reply.page(
    <RosterPage
      weeks={await fillWeeks(ctx, weeks, today)}
      people={people.map(({ value, label }) => ({ value, label }))}
      mayGive={mayGive(actor, 'roster')}
      before={addDays(first, -7 * shownWeeks)}
      after={addDays(first, 7 * shownWeeks)}
      fill={sent.fill}
      swap={sent.swap}
    />,
  )
}

async function fillWeeks(ctx: Context, weeks: readonly RosterWeek[], today: Day) {
  const { db } = ctx
  const [first, last] = [weeks[0]?.monday ?? today, weeks.at(-1)?.sunday ?? today]
  const duties = await listDuties(db, 'roster', first, last)
  const members = new Map<Day, ReadonlySet<string>>()
  for (const { monday } of weeks.filter(({ sunday }) => sunday >= today)) {
    const board = await listAssignable(db, 'roster', startOfDay(monday < today ? today : monday))
    members.set(monday, new Set(board.flatMap(({ personId }) => personId ?? [])))
  }
  const describeDay = await readDays(ctx, first, last)
  const conflicts = listConflicts(duties, members)
  return weeks.map((week) => ({
    ...week,
    isPast: week.sunday < today,
    daysOff: [0, 1, 2, 3, 4, 5, 6]
      .map((n) => addDays(week.monday, n))
      .map((day) => ({ day, name: describeDay(day).name }))
      .filter(({ name }) => name !== ''),
    duties: duties
      .filter(({ fromOn }) => fromOn === week.monday)
      .map((duty) => ({ ...showTask(duty, ctx.now()), conflict: conflicts.get(duty.id) ?? null })),
  }))
}
