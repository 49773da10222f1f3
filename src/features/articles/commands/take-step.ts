import { eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { Forbidden } from '#platform/errors.ts'
import type { Step } from '../article.ts'
import { decide, type StepInput } from '../decide.ts'
import { tellDuties } from '../duty.ts'
import { notify } from '../mails.ts'
import { whyNot } from '../policy.ts'
import { listValidSignoffs, lockForStep, lockRedirects } from '../queries.ts'
import { editions } from '../table.ts'
import { effects } from './effects.ts'

/** Takes one step of the workflow. Answers with the article's id and where it now stands. */
export async function takeStep(ctx: Context, articleId: string, step: Step, input: StepInput = {}) {
  return ctx.db.transaction(async (tx) => {
    if (step === 'redirect') await lockRedirects(tx)
    const article = await lockForStep(tx, ctx.actor, articleId, step)
    const refusal = whyNot(ctx.actor, step, article)
    if (refusal) throw new Forbidden(refusal)
    const valid = await listValidSignoffs(tx, article.editionId, article.hash)
    const decision = decide(
      { ...article, signedOff: valid.map((signoff) => signoff.step) },
      step,
      input,
      ctx.now(),
    )

    const moves = decision.state !== article.state
    const { state, reason, publishAt } = decision
    const effect = await effects[step]?.({ tx, ctx, article, input, decision })
    await tx
      .update(editions)
      .set({ state, ...(moves && { reason, publishAt, stateSince: ctx.now() }), ...effect })
      .where(eq(editions.id, article.editionId))
    await notify(tx, ctx, article, step, decision)
    await tellDuties(tx, ctx, article, step)
    await record(
      tx,
      ctx,
      `article.${step}`,
      { type: 'article', id: article.id, name: article.title },
      {
        edition: article.editionNumber,
        revision: article.revision,
        hash: article.hash,
        from: article.state,
        to: state,
        ...(reason && { reason }),
        ...(publishAt && { publishAt: publishAt.toISOString() }),
      },
    )
    return { id: article.id, state }
  })
}
