import { eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { subjectOf } from '../commands/draft.ts'
import { demandException } from '../policy.ts'
import { lockDocument } from '../queries.ts'
import { documents } from '../table.ts'
import { openFormatJob } from './make.ts'

/** That a document stays without an open rendition, and why; an empty reason takes it back. */
export async function recordException(ctx: Context, id: string, reason: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const document = await lockDocument(tx, ctx.actor, id)
    demandException(ctx.actor, document)
    if (reason === '' && document.openFormatException === null)
      throw new RuleBroken('Ghi lý do vì sao văn bản này không có bản định dạng mở.')
    const openFormatException = reason === '' ? null : reason
    await tx.update(documents).set({ openFormatException }).where(eq(documents.id, id))
    await record(tx, ctx, 'document.except-open-format', subjectOf(document), { reason })
  })
}

/** Asks the machine once more to make what is lacking. */
export async function askForRenditions(ctx: Context, id: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const document = await lockDocument(tx, ctx.actor, id)
    demandException(ctx.actor, document)
    await ctx.jobs.send(tx, openFormatJob, { documentId: id })
    await record(tx, ctx, 'document.ask-open-format', subjectOf(document), {})
  })
}
