import { eq, inArray, sql } from 'drizzle-orm'
import { tell, type NewNotice } from '#features/notices/index.ts'
import { formatDateTime } from '#lib/dates.ts'
import { nextOfficeTime } from '#lib/working-time/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { DutyLadder } from '#platform/profile.ts'
import { paths } from '#paths'
import { percentUsed } from '../due.ts'
import { openOnly, pausesOf } from '../reckon.ts'
import { dutyRules, obligations } from '../table.ts'
import { dueSteps } from './ladder.ts'
import { openReceivers, type Receivers } from './receivers.ts'

export const remindJob = 'duties.remind'

/** Says what the clock has made due since the last time, in office hours, to each person in one letter. */
export async function remind(ctx: Context): Promise<void> {
  const now = ctx.now()
  if (nextOfficeTime(now, ctx.profile.calendar.hours, ctx.profile.workCalendar) > now) return
  await ctx.db.transaction(async (tx) => {
    const open = await lockRunning(tx)
    const pauses = await pausesOf(
      tx,
      open.map(({ id }) => id),
    )
    const receivers = openReceivers(tx, now)
    const news: NewNotice[] = []
    const said = new Map<number, string[]>()
    for (const one of open) {
      if (one.dueAt === null) continue
      const running = { ...one, pauses: pauses.get(one.id) ?? [] }
      const percent = percentUsed(running, one.dueAt, now, ctx.calendars.of(one.divisionId))
      const steps = dueSteps(one.ladder, one.said, percent)
      if (steps.length === 0) continue
      news.push(...(await wordsFor({ ...one, dueAt: one.dueAt }, steps, now, receivers)))
      const count = one.said + steps.length
      said.set(count, [...(said.get(count) ?? []), one.id])
    }
    await tell(tx, ctx, news)
    for (const [count, ids] of said)
      await tx.update(obligations).set({ said: count }).where(inArray(obligations.id, ids))
  })
}

type Running = Awaited<ReturnType<typeof lockRunning>>[number]

async function lockRunning(tx: Database) {
  return tx
    .select({
      id: obligations.id,
      title: obligations.title,
      divisionId: obligations.divisionId,
      personId: obligations.personId,
      startedAt: obligations.startedAt,
      givenDue: obligations.givenDue,
      dueAt: obligations.dueAt,
      said: obligations.said,
      handedOn: obligations.handedOn,
      clock: dutyRules.clock,
      ladder: dutyRules.ladder,
    })
    .from(obligations)
    .innerJoin(dutyRules, eq(dutyRules.id, obligations.ruleId))
    .where(sql`${openOnly} and ${obligations.said} < jsonb_array_length(${dutyRules.ladder})`)
    .for('update', { of: obligations })
}

/** Each person once, however many steps have come at the same time. */
async function wordsFor(
  one: Running & { dueAt: Date },
  steps: DutyLadder,
  now: Date,
  receivers: Receivers,
): Promise<NewNotice[]> {
  const isOver = one.dueAt <= now
  const persons = new Set<string>()
  for (const { to } of steps) {
    // Who has handed it on has done their part.
    if (to === 'supplier' && one.handedOn) continue
    for (const personId of await receivers(to, one)) persons.add(personId)
  }
  const due = formatDateTime(one.dueAt)
  return [...persons].map((personId) => ({
    personId,
    kind: isOver ? ('overdue' as const) : ('due' as const),
    title: one.title,
    text: isOver
      ? `Đã quá hạn từ ${due}.`
      : `Hạn: ${due}.${one.handedOn ? ' Đang chờ lãnh đạo phòng ký.' : ''}`,
    href: paths.desk.obligation.href({ id: one.id }),
    subject: { type: 'obligation', id: one.id },
    key: `obligation:${one.id}:${one.dueAt.toISOString()}:${one.said + steps.length}`,
  }))
}
