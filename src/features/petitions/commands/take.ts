import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import type { EventKind } from '../event.ts'
import { demand } from '../policy.ts'
import { lockPetition } from '../queries.ts'
import { subjectOf } from '../subject.ts'
import { petitionEvents, petitions, type Petition } from '../table.ts'
import { settlePetition } from '../telling.ts'
import { steps, type Step } from '../workflow.ts'

/** What a step changes beside the state, and what else it does in the same transaction. */
export interface Effect {
  set?: Partial<Petition>
  /** What the submitter reads of it. */
  event?: { kind: EventKind; words: string }
  facts?: Record<string, unknown>
  also?: (tx: Database) => Promise<void>
}

/** Lock, may, decide, save, record: the same five beats for every step of the workflow. */
export async function takeStep(
  ctx: Context,
  id: string,
  step: Step,
  version: number,
  decide: (petition: Petition, tx: Database) => Effect | Promise<Effect>,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const petition = await lockPetition(tx, id)
    demand(ctx.actor, ctx.profile.petitions.receivedBy, step, petition)
    if (petition.version !== version)
      throw new RuleBroken('Người khác vừa sửa phản ánh, kiến nghị này. Tải lại trang, đọc lại rồi làm tiếp.')
    const effect = await decide(petition, tx)
    await save(tx, ctx, petition, { ...effect.set, state: steps[step].to })
    if (effect.event) await addEvent(tx, ctx, id, effect.event.kind, effect.event.words)
    await effect.also?.(tx)
    await record(tx, ctx, `petition.${step}`, subjectOf(petition), effect.facts)
  })
}

export async function save(
  tx: Database,
  ctx: Context,
  petition: Petition,
  change: Partial<Petition>,
): Promise<void> {
  const moved = change.state !== undefined && change.state !== petition.state
  await tx
    .update(petitions)
    .set({ ...change, version: petition.version + 1, ...(moved && { stateSince: ctx.now() }) })
    .where(eq(petitions.id, petition.id))
  await settlePetition(tx, ctx, petition)
}

export async function addEvent(
  tx: Database,
  ctx: Pick<Context, 'now'>,
  petitionId: string,
  kind: EventKind,
  words = '',
): Promise<void> {
  await tx.insert(petitionEvents).values({ id: randomUUID(), petitionId, at: ctx.now(), kind, words })
}
