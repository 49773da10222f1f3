import { eq } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import { forgetJob } from '../job-names.ts'
import { demandOwn } from '../policy.ts'
import { findFile, lockFile } from '../queries.ts'
import { keptUntil } from '../received-file.ts'
import { receivedFiles } from '../table.ts'

/** Somebody does not go on with a file that they began to send. */
export async function discardOwn(ctx: Context, id: string): Promise<void> {
  demandOwn(ctx.actor, await findFile(ctx.db, id))
  await discard(ctx, id)
}

/** What nobody has gone on with for days makes room. */
export async function forgetAbandoned(ctx: Context, id: string): Promise<void> {
  const file = await findFile(ctx.db, id)
  if (file.state !== 'receiving') return
  const until = keptUntil(file)
  if (until > ctx.now()) return ctx.jobs.send(ctx.db, forgetJob, { fileId: id }, { startAfter: until })
  await discard(ctx, id)
}

async function discard(ctx: Context, id: string): Promise<void> {
  const isUnfinished = await ctx.db.transaction(async (tx) => {
    const { state } = await lockFile(tx, id)
    if (state !== 'receiving') return false
    await tx
      .update(receivedFiles)
      .set({ state: 'discarded', stateSince: ctx.now() })
      .where(eq(receivedFiles.id, id))
    return true
  })
  if (isUnfinished) await ctx.incoming.forget(id)
}
