import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { settle } from '#features/notices/index.ts'
import { divisionsOf } from '#platform/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { EntryDraft } from '../form.ts'
import { demandEdit, demandProposing, maySchedule } from '../policy.ts'
import { lockEntry } from '../queries.ts'
import { subjectOf } from '../subject.ts'
import { scheduleEntries } from '../table.ts'
import { tellSchedulers } from '../telling.ts'

/** Who keeps the schedule puts it in at once, everybody else proposes it. Answers with its id. */
export async function addEntry(ctx: Context, draft: EntryDraft): Promise<string> {
  return ctx.db.transaction((tx) =>
    insertEntry(tx, ctx, draft, maySchedule(ctx.actor, ctx.profile) ? 'accepted' : 'proposed'),
  )
}

/** In the caller's transaction. */
export async function insertEntry(
  tx: Database,
  ctx: Context,
  draft: EntryDraft,
  state: 'accepted' | 'proposed',
): Promise<string> {
  const { actor, now } = ctx
  demandProposing(actor)
  const [divisionId = null] = divisionsOf(actor, 'specialist', 'division_head', 'division_deputy')
  const entry = {
    ...draft,
    reason: null,
    id: randomUUID(),
    state,
    version: 1,
    proposedBy: actor.id,
    proposedByName: actor.name,
    divisionId,
    editedBy: actor.id,
    editedByName: actor.name,
    createdAt: now(),
    editedAt: now(),
  }
  await tx.insert(scheduleEntries).values(entry)
  if (state === 'proposed') await tellSchedulers(tx, ctx, entry)
  await record(tx, ctx, state === 'proposed' ? 'schedule.propose' : 'schedule.add', subjectOf(entry), {
    day: draft.day,
    startsAt: draft.startsAt,
  })
  return entry.id
}

/** False where somebody changed the entry since the form was opened: nothing is saved then. */
export async function editEntry(
  ctx: Context,
  id: string,
  { version, draft }: { version: number; draft: EntryDraft },
): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const before = await lockEntry(tx, id)
    demandEdit(ctx.actor, before, ctx.profile)
    if (before.version !== version) return false
    const after = {
      ...draft,
      reason: draft.reason || null,
      version: version + 1,
      editedBy: ctx.actor.id,
      editedByName: ctx.actor.name,
      editedAt: ctx.now(),
    }
    await tx.update(scheduleEntries).set(after).where(eq(scheduleEntries.id, id))
    if (before.state === 'proposed') await settle(tx, ctx, { type: 'schedule_entry', id }, [ctx.actor.id])
    await record(tx, ctx, 'schedule.edit', subjectOf({ id, content: draft.content }), {
      dayBefore: before.day,
      day: draft.day,
      startsAtBefore: before.startsAt,
      startsAt: draft.startsAt,
      reason: after.reason ?? undefined,
    })
    return true
  })
}
