import { eq } from 'drizzle-orm'
import { settle } from '#features/notices/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { demand } from '../policy.ts'
import { lockEntry } from '../queries.ts'
import { rule, type Step } from '../schedule.ts'
import { subjectOf } from '../subject.ts'
import { scheduleEntries } from '../table.ts'
import { tellProposer, tellSchedulers } from '../telling.ts'

/** One step of an entry's way, in five beats. Citizens hear of it with the next publication of its week. */
export async function takeStep(
  ctx: Context,
  id: string,
  step: Step,
  { version, reason }: { version: number; reason: string },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const entry = await lockEntry(tx, id)
    demand(ctx.actor, step, entry, ctx.profile)
    if (entry.version !== version) throw new RuleBroken('Mục này vừa thay đổi. Hãy xem lại rồi quyết định.')
    const after = { state: rule(step).to, version: version + 1, reason: reason || null }
    // Who calls something off writes what citizens will read of it.
    const writer =
      step === 'cancel' ? { editedBy: ctx.actor.id, editedByName: ctx.actor.name, editedAt: ctx.now() } : {}
    await tx
      .update(scheduleEntries)
      .set({ ...after, ...writer })
      .where(eq(scheduleEntries.id, id))
    await settle(tx, ctx, { type: 'schedule_entry', id })
    if (step === 'renew' || step === 'reopen') await tellSchedulers(tx, ctx, { ...entry, ...after })
    else await tellProposer(tx, ctx, step, { ...entry, ...after })
    await record(tx, ctx, `schedule.${step}`, subjectOf(entry), { reason: reason || undefined })
  })
}
