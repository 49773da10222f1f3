import { eq } from 'drizzle-orm'
import { settle } from '#features/notices/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { queueMail } from '#platform/mail/index.ts'
import { steps, whyNotFrom, type Step } from '../contributor.ts'
import { decisionMail } from '../mails.ts'
import { demand } from '../policy.ts'
import { lockContributor } from '../queries.ts'
import { subjectOf } from '../subject.ts'
import { contributors, contributorLinks, contributorSessions } from '../table.ts'

/** One step by the secretariat or the head of the board; the contributor hears of it by letter. */
export async function decideOn(ctx: Context, id: string, step: Step, reason: string | null): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const row = await lockContributor(tx, id)
    demand(ctx.actor, 'decide', ctx.profile)
    const refusal = whyNotFrom(row.state, step)
    if (refusal !== null) throw new RuleBroken(refusal)
    const state = steps[step].to as 'approved' | 'refused' | 'suspended'
    await tx
      .update(contributors)
      .set({ state, reason, decidedByName: ctx.actor.name, stateSince: ctx.now() })
      .where(eq(contributors.id, id))
    if (state !== 'approved') {
      await tx.delete(contributorSessions).where(eq(contributorSessions.contributorId, id))
      await tx.delete(contributorLinks).where(eq(contributorLinks.contributorId, id))
    }
    await settle(tx, ctx, { type: 'contributor', id })
    if (row.email !== null)
      await queueMail(
        tx,
        ctx,
        decisionMail(ctx, row.email, { state, reason, wasSuspended: step === 'restore' }),
      )
    await record(tx, ctx, `contributor.${step}`, subjectOf(row))
  })
}
