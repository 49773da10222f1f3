import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listDivisions } from '#features/organisation/index.ts'
import { dayOf, isDay } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { parseForm, sendCsv, textOf, type Rejected } from '#platform/http/index.ts'
import { paths } from '#paths'
import { removeDay, setDays, setWeek, type CalendarHook } from './commands.ts'
import { answerChanged } from './done.ts'
import { dayForm, dayKinds, removalForm, weekForm } from './form.ts'
import { importDesk } from './import-desk.tsx'
import { CalendarPage } from './pages/calendar-page.tsx'
import { demandSetting, whyNotSet } from './policy.ts'
import { listExceptions, listVersions, listWeeks } from './queries.ts'

type ByDay = FastifyRequest<{ Params: { day: string } }>

const { calendar, calendarCsv, calendarDay, calendarWeek } = paths.desk

/** When the office works. `moved`: what is to be reckoned anew after a change. */
export async function desk(app: FastifyInstance, { moved }: { moved: CalendarHook }) {
  app.get(calendar.pattern, async ({ ctx, query }, reply) => show(ctx, reply, yearOf(query, ctx.now())))

  app.post(calendar.pattern, async ({ ctx, body }, reply) => {
    demandSetting(ctx.actor)
    const form = parseForm(dayForm, body)
    if (!form.ok) return show(ctx, reply.code(422), dayOf(ctx.now()).slice(0, 4), { day: form })
    const clocks = await setDays(ctx, [{ ...form.value, unverified: false }], moved)
    return answerChanged(reply, form.value.day.slice(0, 4), 'Đã ghi ngày.', clocks)
  })

  app.post(calendarDay.pattern, async ({ ctx, params, body }: ByDay, reply) => {
    demandSetting(ctx.actor)
    if (!isDay(params.day)) throw new NotFound()
    const form = parseForm(removalForm, body)
    const year = params.day.slice(0, 4)
    if (!form.ok) return show(ctx, reply.code(422), year, { removal: { ...form, day: params.day } })
    const clocks = await removeDay(ctx, params.day, form.value.reason, moved)
    return answerChanged(reply, year, 'Đã bỏ ngày.', clocks)
  })

  app.post(calendarWeek.pattern, async ({ ctx, body }, reply) => {
    demandSetting(ctx.actor)
    const form = parseForm(weekForm, body)
    const year = dayOf(ctx.now()).slice(0, 4)
    if (!form.ok) return show(ctx, reply.code(422), year, { week: form })
    const clocks = await setWeek(ctx, form.value, moved)
    return answerChanged(reply, year, 'Đã ghi tuần làm việc.', clocks)
  })

  app.get(calendarCsv.pattern, async ({ ctx }, reply) => {
    const days = await listExceptions(ctx.db, '0001-01-01', '9999-12-31')
    const rows = days.map(({ day, name, kind, source }) => [day, name, dayKinds[kind], source])
    return sendCsv(reply, 'ngay-nghi-ngay-lam-bu.csv', ['Ngày', 'Tên', 'Loại', 'Căn cứ'], rows)
  })

  app.register(importDesk, { moved })
}

const yearOf = (query: unknown, now: Date): string => {
  const asked = textOf(query, 'nam')
  return /^(19|20|21)\d\d$/.test(asked) ? asked : dayOf(now).slice(0, 4)
}

interface Refused {
  day?: Rejected
  week?: Rejected
  removal?: Rejected & { day: string }
}

async function show(ctx: Context, reply: FastifyReply, year: string, refused: Refused = {}) {
  const { db, actor, profile } = ctx
  const today = dayOf(ctx.now())
  return reply.page(
    <CalendarPage
      year={Number(year)}
      thisYear={Number(today.slice(0, 4))}
      days={await listExceptions(db, `${year}-01-01`, `${year}-12-31`)}
      weeks={await listWeeks(db)}
      versions={await listVersions(db, 20)}
      divisions={(await listDivisions(db, ctx.now())).map(({ id, name }) => ({ value: id, label: name }))}
      hours={profile.calendar.hours}
      maySet={whyNotSet(actor) === null}
      now={ctx.now()}
      refused={refused}
    />,
  )
}
