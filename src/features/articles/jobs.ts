import { and, eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import type { JobHandlers } from '#platform/jobs.ts'
import { assertSignedOff } from './decide.ts'
import { steps } from './article.ts'
import { makeLive, publicationJob } from './commands/effects.ts'
import { notify } from './mails.ts'
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
    assertSignedOff(signedOff)
    const change = {
      ...(await makeLive(tx, article, ctx.now())),
      state: steps.publish.to,
      stateSince: ctx.now(),
    }
    await tx
      .update(editions)
      .set(change)
      .where(and(eq(editions.id, editionId), eq(editions.state, 'scheduled')))
    await notify(tx, ctx, article, 'publish')
    await record(
      tx,
      ctx,
      'article.publish',
      { type: 'article', id: article.id, name: article.title },
      {
        edition: article.editionNumber,
        revision: article.revision,
        hash: article.hash,
        from: article.state,
        to: steps.publish.to,
        scheduledFor: publishAt,
      },
    )
  })
}

export const jobs: JobHandlers = {
  [publicationJob]: async (ctx, payload: ScheduledPublication) => {
    try {
      await publishScheduled(ctx, payload)
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error
      await ctx.db.transaction(async (tx) => {
        const article = await lockEdition(tx, payload.editionId)
        await tx
          .update(editions)
          .set({ state: 'ready', publishAt: null, reason: error.rule })
          .where(eq(editions.id, payload.editionId))
        await record(
          tx,
          ctx,
          'article.schedule_failed',
          { type: 'article', id: article.id, name: article.title },
          { rule: error.rule },
        )
      })
    }
  },
}
