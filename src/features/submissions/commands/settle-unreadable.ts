import { eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { lockSubmission } from '../queries.ts'
import { subjectOf } from '../subject.ts'
import { submissions, type Submission } from '../table.ts'

/** It stays in the queue with its original and the sentence why. `scan` is null where it was not scanned. */
export async function settleUnreadable(
  ctx: Context,
  id: string,
  fault: string,
  scan: Exclude<Submission['scan'], 'waiting'> | null,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const submission = await lockSubmission(tx, id)
    if (submission.state !== 'received') return
    await tx
      .update(submissions)
      .set({ state: 'unreadable', fault, stateSince: ctx.now(), ...(scan && { scan }) })
      .where(eq(submissions.id, id))
    await record(tx, ctx, 'submission.unreadable', subjectOf(submission), { fault })
  })
}
