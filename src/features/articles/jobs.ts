import { eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { JobHandlers } from '#platform/jobs.ts'
import { steps } from './article.ts'
import { makeLive, publicationJob } from './commands/effects.ts'
import { whyUnsigned } from './decide.ts'
import { notify } from './mails.ts'
import { whyNotOverLive } from './policy.ts'
import { listValidSignoffs, lockEdition } from './queries.ts'
import { editions } from './table.ts'

interface ScheduledPublication {
  editionId: string
  publishAt: string
}

/**
 * Publishes what was scheduled, once: a job that comes twice, or whose hour was changed or taken back in the meantime,
 * finds another state or another hour and does nothing. The chain of sign-offs is looked at again; rules for forms that
 * came in the meantime are not (an item must not die because a rule changed).
 */
async function publishScheduled(ctx: Context, { editionId, publishAt }: ScheduledPublication): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const article = await lockEdition(tx, editionId)
    if (article.state !== 'scheduled' || article.publishAt?.toISOString() !== publishAt) return
    const signedOff = (await listValidSignoffs(tx, editionId, article.hash)).map(({ step }) => step)
    const refusal = whyUnsigned('publish', signedOff) ?? whyNotOverLive(article)
    const to = refusal ? 'ready' : steps.publish.to
    const effect = refusal ? { publishAt: null } : await makeLive(tx, article, ctx.now())
    await tx
      .update(editions)
      .set({ ...effect, state: to, stateSince: ctx.now(), reason: refusal })
      .where(eq(editions.id, editionId))
    await notify(tx, ctx, article, refusal ? 'schedule_failed' : 'publish', { reason: refusal })
    const { id, title, editionNumber, revision, hash } = article
    await record(
      tx,
      ctx,
      refusal ? 'article.schedule_failed' : 'article.publish',
      { type: 'article', id, name: title },
      {
        edition: editionNumber,
        revision,
        hash,
        from: article.state,
        to,
        scheduledFor: publishAt,
        ...(refusal && { rule: refusal }),
      },
    )
  })
}

export const jobs: JobHandlers = { [publicationJob]: publishScheduled }
