import { eq } from 'drizzle-orm'
import { demand } from '#features/contributors/index.ts'
import { settle } from '#features/notices/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import type { Outcome } from './contribution.ts'
import { lockContribution } from './queries.ts'
import { contributions } from './table.ts'

/** The sender reads it on their own page. */
export async function answerContribution(
  ctx: Context,
  id: string,
  { outcome, answer }: { outcome: Outcome; answer: string },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const contribution = await lockContribution(tx, id)
    demand(ctx.actor, 'decide', ctx.profile)
    if (contribution.state !== 'received') throw new RuleBroken('Thông tin này đã có trả lời.')
    await tx
      .update(contributions)
      .set({ state: outcome, answer, answeredByName: ctx.actor.name, stateSince: ctx.now() })
      .where(eq(contributions.id, id))
    await settle(tx, ctx, { type: 'contribution', id })
    const subject = { type: 'contribution', id, name: 'Thông tin do cộng tác viên gửi' }
    await record(tx, ctx, 'contribution.answer', subject, { outcome })
  })
}
