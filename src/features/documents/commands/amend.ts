import { eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { DocumentFacts } from '../document.ts'
import { settleDuty } from '../duty.ts'
import { demandAmend } from '../policy.ts'
import { lockDocument } from '../queries.ts'
import { refreshEffect } from '../relations/commands.ts'
import { documents } from '../table.ts'
import { foldForSearch, subjectOf } from './draft.ts'

/**
 * Takes single facts from elsewhere, one a person has chosen each: a register, for what its people still work on, or a collection for what it
 * brought in itself. What a head has confirmed is not touched.
 */
export async function amendFacts(
  ctx: Context,
  id: string,
  facts: Partial<Omit<DocumentFacts, 'number'>>,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const before = await lockDocument(tx, ctx.actor, id)
    demandAmend(ctx.actor, before)
    const after = { ...before, ...facts }
    const [document] = await tx
      .update(documents)
      .set({
        ...facts,
        folded: foldForSearch(after),
        version: before.version + 1,
        lastWriterId: ctx.actor.id,
        ...(before.state === 'complete' && { state: 'registered' as const, stateSince: ctx.now() }),
      })
      .where(eq(documents.id, id))
      .returning()
    if (document) await settleDuty(tx, ctx, document)
    if (before.state === 'published') await refreshEffect(tx, before)
    await record(tx, ctx, 'document.amend', subjectOf(after), { changed: Object.keys(facts) })
  })
}
