import { and, eq, inArray, sql } from 'drizzle-orm'
import { settle } from '#features/notices/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import { isOpen } from './obligation.ts'
import { lockObligation } from './queries.ts'
import { openOnly } from './reckon.ts'
import { obligationItems, obligations } from './table.ts'
import type { Item, Known } from './trigger.ts'

const about = (id: string) => ({ type: 'obligation', id })

/** What was owed after this event is there, since `at`. In the caller's transaction. */
export async function supplyEvent(
  tx: Database,
  ctx: Context,
  eventKey: string,
  item: Item,
  at: Date = ctx.now(),
): Promise<void> {
  const open = await tx
    .select({ id: obligations.id })
    .from(obligations)
    .where(and(eq(obligations.eventKey, eventKey), openOnly))
    .for('update')
  await meet(tx, ctx, open, item, at)
}

/** An item is supplied, and with it whatever it was begun for. */
export async function supplyItem(tx: Database, ctx: Context, item: Item): Promise<void> {
  await meet(tx, ctx, await lockBegun(tx, item), item, ctx.now())
}

/** The item waits for the head's signature, or does so no more: who has done their part is not reminded of it. */
export async function handOn(
  tx: Database,
  ctx: Context,
  item: Pick<Item, 'type' | 'id'>,
  isWaiting: boolean,
): Promise<void> {
  const begun = await lockBegun(tx, item)
  if (begun.length === 0) return
  const ids = begun.map(({ id }) => id)
  await tx.update(obligations).set({ handedOn: isWaiting }).where(inArray(obligations.id, ids))
  if (isWaiting) for (const { id } of begun) await settle(tx, ctx, about(id), [ctx.actor.id])
}

/** An item is begun for what the division owes. Answers with what is known of it already. Throws NotFound where it owes nothing such. */
export async function beginFor(
  tx: Database,
  ctx: Context,
  obligationId: string,
  item: Pick<Item, 'type' | 'id'>,
  divisionId: string,
): Promise<Known> {
  const obligation = await lockObligation(tx, ctx, obligationId)
  if (obligation.divisionId !== divisionId || !isOpen(obligation))
    throw new RuleBroken('Nghĩa vụ này đã kết thúc hoặc không phải của phòng bạn chọn.')
  await tx
    .insert(obligationItems)
    .values({ obligationId, type: item.type, itemId: item.id, at: ctx.now() })
    .onConflictDoNothing()
  return obligation.facts
}

/** What the event was about is no more: nothing is owed for it, met or not. */
export async function voidEvent(tx: Database, ctx: Context, eventKey: string, reason: string): Promise<void> {
  const ended = await tx
    .update(obligations)
    .set({ voidedAt: ctx.now(), endedBy: ctx.actor.name, reason })
    .where(and(eq(obligations.eventKey, eventKey), sql`${obligations.voidedAt} is null`))
    .returning({ id: obligations.id })
  for (const { id } of ended) await settle(tx, ctx, about(id))
}

async function lockBegun(tx: Database, item: Pick<Item, 'type' | 'id'>) {
  return tx
    .select({ id: obligations.id })
    .from(obligations)
    .innerJoin(obligationItems, eq(obligationItems.obligationId, obligations.id))
    .where(and(eq(obligationItems.type, item.type), eq(obligationItems.itemId, item.id), openOnly))
    .for('update', { of: obligations })
}

async function meet(
  tx: Database,
  ctx: Context,
  open: readonly { id: string }[],
  item: Item,
  at: Date,
): Promise<void> {
  if (open.length === 0) return
  const ids = open.map(({ id }) => id)
  await tx
    .update(obligations)
    .set({ metAt: at, metType: item.type, metId: item.id, metName: item.name })
    .where(inArray(obligations.id, ids))
  for (const id of ids) await settle(tx, ctx, about(id))
}
