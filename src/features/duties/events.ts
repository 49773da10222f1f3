import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { settle } from '#features/notices/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { standingOf, type Standing } from './obligation.ts'
import { keepDues, lockOpen, pausesOf, reckonDues, type OpenObligation } from './reckon.ts'
import { dutyRules, obligationPauses, obligations } from './table.ts'

/** Somebody else is waited for: what is owed after this event stands still. In the caller's transaction, as all below. */
export async function pauseEvent(
  tx: Database,
  ctx: Context,
  eventKey: string,
  reason: string,
): Promise<void> {
  const open = await lockOpen(tx, eventKey)
  const running = open.filter(({ dueBefore }) => dueBefore !== null)
  if (running.length === 0) return
  const rows = running.map(({ id }) => ({ id: randomUUID(), obligationId: id, from: ctx.now(), to: null }))
  await tx.insert(obligationPauses).values(rows.map((row) => ({ ...row, reason, byName: ctx.actor.name })))
  await reckon(tx, ctx, running, `Tạm dừng tính hạn: ${reason}`)
}

export async function resumeEvent(tx: Database, ctx: Context, eventKey: string, why: string): Promise<void> {
  const open = await lockOpen(tx, eventKey)
  const ids = open.map(({ id }) => id)
  if (ids.length === 0) return
  await tx
    .update(obligationPauses)
    .set({ to: ctx.now() })
    .where(and(inArray(obligationPauses.obligationId, ids), isNull(obligationPauses.to)))
  await reckon(tx, ctx, open, `Tính hạn tiếp: ${why}`)
}

/** Another division owes it from now on, by its own working days; the time that has run is not given back. */
export async function passOnEvent(
  tx: Database,
  ctx: Context,
  eventKey: string,
  divisionId: string,
): Promise<void> {
  const open = (await lockOpen(tx, eventKey)).filter((one) => one.divisionId !== divisionId)
  if (open.length === 0) return
  const ids = open.map(({ id }) => id)
  await tx
    .update(obligations)
    .set({ divisionId, personId: null, handedOn: false })
    .where(inArray(obligations.id, ids))
  for (const id of ids) await settle(tx, ctx, { type: 'obligation', id })
  const moved = open.map((one) => ({ ...one, divisionId }))
  await reckon(tx, ctx, moved, 'Giao phòng, đơn vị khác')
}

/** What met or voided it was taken back: it is owed again, and its clock has never stopped. */
export async function reopenEvent(tx: Database, eventKey: string): Promise<void> {
  await tx
    .update(obligations)
    .set({
      metAt: null,
      metType: null,
      metId: null,
      metName: null,
      voidedAt: null,
      endedBy: null,
      reason: null,
    })
    .where(and(eq(obligations.eventKey, eventKey), isNull(obligations.excusedAt)))
}

export interface EventDue {
  eventKey: string
  name: string
  dueAt: Date | null
  metAt: Date | null
  standing: Standing
}

/** What is owed, or was, after these events, by its due moment. */
export async function listEventDues(
  db: Database,
  eventKeys: readonly string[],
  now: Date,
): Promise<EventDue[]> {
  if (eventKeys.length === 0) return []
  const rows = await db
    .select({ obligation: obligations, name: dutyRules.name })
    .from(obligations)
    .innerJoin(dutyRules, eq(dutyRules.id, obligations.ruleId))
    .where(inArray(obligations.eventKey, [...eventKeys]))
    .orderBy(obligations.dueAt, obligations.id)
  return rows.map(({ obligation, name }) => {
    const { eventKey, dueAt, metAt } = obligation
    return { eventKey, name, dueAt, metAt, standing: standingOf(obligation, now) }
  })
}

async function reckon(
  tx: Database,
  ctx: Context,
  open: readonly OpenObligation[],
  why: string,
): Promise<void> {
  const pauses = await pausesOf(
    tx,
    open.map(({ id }) => id),
  )
  const { calendars } = ctx
  await keepDues(tx, ctx, reckonDues(open, pauses, calendars), { why, calendarVersion: calendars.version })
}
