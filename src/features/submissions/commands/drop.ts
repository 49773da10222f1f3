import type { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { formatBytes } from '#lib/text.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { keepStream } from '#platform/mailbox/index.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import { eraseJob, readJob } from '../job-names.ts'
import { demand } from '../policy.ts'
import { subjectOf } from '../subject.ts'
import { submissions } from '../table.ts'
import { blankSubmission } from './receive.ts'

export type Dropped = { step: 'taken' } | { step: 'known' } | { step: 'refused'; why: string }

/** A letter saved as a file (.eml) takes the way of one from a mailbox. The same letter twice is one. */
export async function dropLetter(ctx: Context, stream: Readable, limit: number): Promise<Dropped> {
  demand(ctx.actor, 'drop', secretariatOf(ctx.profile))
  const original = await keepStream(ctx.files, stream, limit)
  if (!original) return { step: 'refused', why: `Tệp lớn hơn ${formatBytes(limit)}.` }
  if (original.bytes === 0) return { step: 'refused', why: 'Tệp rỗng.' }
  return ctx.db.transaction(async (tx) => {
    const now = ctx.now()
    const own = { origin: 'file' as const, ...original, receivedAt: now, droppedBy: ctx.actor.id }
    const [fresh] = await tx
      .insert(submissions)
      .values(blankSubmission(own, now))
      .onConflictDoNothing()
      .returning()
    if (!fresh) return known(ctx, tx, original.sha256)
    await ctx.jobs.send(tx, readJob, { id: fresh.id })
    await record(tx, ctx, 'submission.drop', subjectOf(fresh), { sha256: fresh.sha256, bytes: fresh.bytes })
    return { step: 'taken' }
  })
}

/** What was forgotten for its mark of secrecy is not kept this time either. */
async function known(ctx: Context, tx: Database, sha256: string): Promise<Dropped> {
  const [row] = await tx
    .select({ state: submissions.state })
    .from(submissions)
    .where(eq(submissions.sha256, sha256))
  if (row?.state === 'secret') await ctx.jobs.send(tx, eraseJob, { sha256 })
  return { step: 'known' }
}
