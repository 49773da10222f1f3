import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { settle } from '#features/notices/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { dueOf } from '../due.ts'
import type { Step } from '../obligation.ts'
import { demandStep } from '../policy.ts'
import { lockObligation, type ObligationLine } from '../queries.ts'
import { keepDues, pausesOf } from '../reckon.ts'
import { obligationPauses, obligations } from '../table.ts'

export const subjectOf = ({ id, title }: Pick<ObligationLine, 'id' | 'title'>) => ({
  type: 'obligation',
  id,
  name: title,
})

/** One step of an obligation by a person, with their words. */
export async function takeStep(ctx: Context, id: string, step: Step, words: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const obligation = await lockObligation(tx, ctx, id)
    demandStep(ctx.actor, step, obligation)
    await acts[step](tx, ctx, obligation, words)
    await record(tx, ctx, `obligation.${step}`, subjectOf(obligation), { words })
  })
}

type Act = (tx: Database, ctx: Context, obligation: ObligationLine, words: string) => Promise<void>

const acts: Record<Step, Act> = {
  async supply(tx, ctx, { id }, words) {
    await end(tx, ctx, id, { metAt: ctx.now(), metType: 'note', metId: id, metName: words })
  },
  async excuse(tx, ctx, { id }, reason) {
    await end(tx, ctx, id, { excusedAt: ctx.now(), reason })
  },
  async void(tx, ctx, { id }, reason) {
    await end(tx, ctx, id, { voidedAt: ctx.now(), reason })
  },
  async pause(tx, ctx, obligation, reason) {
    const row = { id: randomUUID(), obligationId: obligation.id, from: ctx.now(), to: null }
    await tx.insert(obligationPauses).values({ ...row, reason, byName: ctx.actor.name })
    await reckon(tx, ctx, obligation, `Tạm dừng tính hạn: ${reason}`)
  },
  async resume(tx, ctx, obligation, words) {
    await tx
      .update(obligationPauses)
      .set({ to: ctx.now() })
      .where(and(eq(obligationPauses.obligationId, obligation.id), isNull(obligationPauses.to)))
    await reckon(tx, ctx, obligation, ['Tính hạn tiếp', words].filter(Boolean).join(': '))
  },
}

async function end(
  tx: Database,
  ctx: Context,
  id: string,
  change: Partial<typeof obligations.$inferInsert>,
): Promise<void> {
  await tx
    .update(obligations)
    .set({ ...change, endedBy: ctx.actor.name })
    .where(eq(obligations.id, id))
  await settle(tx, ctx, { type: 'obligation', id })
}

async function reckon(tx: Database, ctx: Context, obligation: ObligationLine, why: string): Promise<void> {
  const { id, clock, startedAt, givenDue, dueAt, divisionId } = obligation
  const pauses = (await pausesOf(tx, [id])).get(id) ?? []
  const dueAfter = dueOf({ clock, startedAt, givenDue, pauses }, ctx.calendars.of(divisionId))
  const { version } = ctx.calendars
  await keepDues(tx, ctx, [{ id, dueBefore: dueAt, dueAfter }], { why, calendarVersion: version })
}
