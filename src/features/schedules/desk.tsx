import type { FastifyInstance, FastifyRequest } from 'fastify'
import { listEveryCommitteeLeader } from '#features/organisation/index.ts'
import { dayOf, mondayOf, type Day } from '#lib/days.ts'
import { countOf } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { flash, textOf } from '#platform/http/index.ts'
import { paths } from '#paths'
import { publishWeek } from './commands/publish.ts'
import { describeConflicts } from './describe-conflicts.ts'
import { entryDesk, type EntryDeskOptions } from './entry-desk.tsx'
import { formDesk } from './form-desk.tsx'
import { nameLeaders } from './name-leaders.ts'
import { DeskWeekPage } from './pages/desk-week-page.tsx'
import { weekHref } from './pages/words.ts'
import { listPending } from './pending.ts'
import { demandSight, mayPropose, mayPublishWeek, maySchedule, whyNotPublish } from './policy.ts'
import { findWeek, listEntries } from './queries.ts'
import { isWeek } from './schedule.ts'

/** Where the leaders' week is put together (arts 10.3, 11.1.e). */
export async function desk(app: FastifyInstance, options: EntryDeskOptions) {
  app.get(paths.desk.schedule.pattern, async ({ ctx, query }, reply) => {
    demandSight(ctx.actor)
    const asked = textOf(query, 'tuan')
    return reply.page(await showWeek(ctx, isWeek(asked) ? asked : mondayOf(dayOf(ctx.now()))))
  })

  app.post(
    paths.desk.publishSchedule.pattern,
    async ({ ctx, params }: FastifyRequest<{ Params: { week: string } }>, reply) => {
      demandSight(ctx.actor)
      if (!isWeek(params.week)) throw new NotFound()
      const count = await publishWeek(ctx, params.week)
      flash(reply, {
        kind: 'success',
        text: `Đã công bố lịch tuần, ${countOf(count, 'mục')} mới hoặc thay đổi.`,
      })
      return reply.redirect(weekHref(params.week), 303)
    },
  )

  app.register(formDesk)
  app.register(entryDesk, options)
}

async function showWeek(ctx: Context, monday: Day) {
  const { db, actor, profile } = ctx
  const entries = await listEntries(db, monday)
  const pending = await listPending(db, monday, entries)
  const leaders = await listEveryCommitteeLeader(db)
  const isPending = new Set(pending.map(({ entry }) => entry.id))
  const going = entries.filter(({ state }) => state === 'proposed' || state === 'accepted')
  const writers = pending.map(({ entry }) => entry.editedBy)
  return (
    <DeskWeekPage
      monday={monday}
      current={mondayOf(dayOf(ctx.now()))}
      week={await findWeek(db, monday)}
      lines={entries.map((entry) => ({
        entry,
        leaderNames: nameLeaders(leaders, entry.leaders),
        isPending: isPending.has(entry.id),
        conflicts: going.includes(entry) ? describeConflicts(entry, going, leaders) : [],
      }))}
      pendingCount={pending.length}
      mayPropose={mayPropose(actor)}
      isScheduler={maySchedule(actor, profile)}
      whyNotPublish={mayPublishWeek(actor, profile) ? whyNotPublish(actor, writers, profile) : undefined}
    />
  )
}
