import { eq } from 'drizzle-orm'
import type { ReceivedFile } from '#features/intake/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { originalKey } from '#platform/mailbox/index.ts'
import { submissionOf } from '../files.ts'
import { eraseJob } from '../job-names.ts'
import { lockSubmission } from '../queries.ts'
import { subjectOf } from '../subject.ts'
import { submissions } from '../table.ts'

/**
 * What bears a mark of state secrecy has no place here (R-1031): the words of the letter go, its original with them, and only who
 * sent it stays, so that the sender can be told by another way.
 */
export async function forgetLetter(ctx: Context, tx: Database, id: string): Promise<void> {
  const submission = await lockSubmission(tx, id)
  if (submission.state === 'secret') return
  await tx
    .update(submissions)
    .set({ state: 'secret', stateSince: ctx.now(), mergedInto: null, fault: secret, ...nothing })
    .where(eq(submissions.id, id))
  if (submission.sha256 !== null) await ctx.jobs.send(tx, eraseJob, { sha256: submission.sha256 })
  await record(tx, ctx, 'submission.forget', subjectOf(submission), { rule: 'R-1031' })
}

const nothing = { subject: '', body: '', html: null, folded: '', remarks: [] }

const secret =
  'Thư có dấu chỉ độ mật nên không được lưu. Nếu thư còn trong hộp thư, hãy xóa; báo người gửi dùng đường dành cho văn bản mật.'

/** Intake found the mark in an attachment. */
export async function forgetWithFile(
  ctx: Context,
  tx: Database,
  { meantFor }: Pick<ReceivedFile, 'meantFor'>,
): Promise<void> {
  const id = submissionOf(meantFor)
  if (id !== null) await forgetLetter(ctx, tx, id)
}

export const eraseOriginal = (ctx: Context, sha256: string): Promise<void> =>
  ctx.files.erase(originalKey(sha256))
