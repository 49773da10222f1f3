import { randomUUID } from 'node:crypto'
import type { NewSubmission } from '#features/contributors/index.ts'
import { tellSecretariat } from '#features/notices/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { writeLetter } from '#platform/mail/index.ts'
import { keepStream } from '#platform/mailbox/index.ts'
import { paths } from '#paths'
import { blankSubmission } from '../commands/receive.ts'
import { readJob } from '../job-names.ts'
import { subjectOf } from '../subject.ts'
import { submissions } from '../table.ts'

/**
 * What a contributor sends becomes a letter that is kept, and takes the way of every letter: scanned, read, its files looked at.
 * Answers with its id.
 */
export async function sendContributed(
  ctx: Context,
  { from, title, text, files }: NewSubmission,
): Promise<string> {
  const now = ctx.now()
  const letter = await writeLetter({
    from: { name: from.name, address: from.email },
    to: null,
    subject: title,
    text,
    id: randomUUID(),
    host: new URL(ctx.publicUrl).hostname,
    at: now,
    attachments: files,
  })
  const original = await keepStream(ctx.files, letter)
  if (!original) throw new Error('A letter without a limit was cut')
  const own = { origin: 'contributor' as const, ...original, receivedAt: now, droppedBy: null }
  // Until it has been read, its sender sees at least what was typed.
  const typed = { subject: title, body: text, fromName: from.name, fromAddress: from.email }
  const row = { ...blankSubmission(own, now), ...typed, contributorId: from.id }
  await ctx.db.transaction(async (tx) => {
    await tx.insert(submissions).values(row)
    await ctx.jobs.send(tx, readJob, { id: row.id })
    await tellSecretariat(tx, ctx, {
      title: 'Có thông tin do cộng tác viên bên ngoài gửi',
      href: paths.desk.submission.href({ id: row.id }),
      subject: { type: 'submission', id: row.id },
    })
    const { sha256, bytes } = original
    await record(tx, ctx, 'submission.contribute', subjectOf(row), { sha256, bytes, files: files.length })
  })
  return row.id
}
