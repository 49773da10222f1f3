import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { receiveFor } from '#features/intake/index.ts'
import type { Context } from '#platform/context.ts'
import { readMail, type MailReading, type Resolve } from '#platform/mail-reading/index.ts'
import { originalKey } from '#platform/mailbox/index.ts'
import { meantFor } from '../files.ts'
import { readJob } from '../job-names.ts'
import { findSubmission } from '../queries.ts'
import type { Submission } from '../table.ts'
import { forgetLetter } from './forget.ts'
import { settleRead } from './settle-read.ts'
import { settleUnreadable } from './settle-unreadable.ts'

export interface ReadingOptions {
  /** Asks DNS, for the checks of who sent it. */
  resolve: Resolve
  /** Letters from these addresses get no receipt: they are our own. */
  ownAddresses: readonly string[]
}

/**
 * Reads a letter that has come: scanned first, then taken apart in a thread of its own; its attachments go the way of files that
 * are handed in. Cut off anywhere, it begins anew and finds what is done already.
 */
export async function readSubmission(ctx: Context, id: string, options: ReadingOptions): Promise<void> {
  const submission = await findSubmission(ctx.db, id)
  if (submission.state !== 'received' || submission.sha256 === null) return
  const folder = await mkdtemp(join(tmpdir(), 'nha-rong-letter-'))
  try {
    const path = join(folder, 'letter')
    await pipeline(await ctx.files.stream(originalKey(submission.sha256)), createWriteStream(path))
    const verdict = await ctx.scanner.scan(path)
    if (verdict.state === 'unavailable') return await tryLater(ctx, submission)
    if (verdict.state === 'infected')
      return await settleUnreadable(ctx, id, `Thư có mã độc (${verdict.signature}) nên không mở.`, 'infected')
    const task = { path, folder, isDelivered: submission.origin === 'mailbox' }
    const reading = await readMail(task, options.resolve)
    if (!reading.ok) return await settleUnreadable(ctx, id, faults[reading.why], verdict.state)
    if (reading.mail.isSecret) return await ctx.db.transaction((tx) => forgetLetter(ctx, tx, id))
    await takeAttachments(ctx, id, reading)
    await settleRead(ctx, id, reading.mail, verdict.state, options.ownAddresses)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function takeAttachments(ctx: Context, id: string, reading: Extract<MailReading, { ok: true }>) {
  for (const [n, { name, path }] of reading.mail.attachments.entries())
    await receiveFor(ctx, { name, place: path, meantFor: meantFor(id, n + 1) })
}

const second = 1000

/** Where the scanner is silent the letter waits: nothing unscanned is shown. */
function tryLater(ctx: Context, { id, stateSince }: Pick<Submission, 'id' | 'stateSince'>): Promise<void> {
  const waited = ctx.now().getTime() - stateSince.getTime()
  const startAfter = new Date(ctx.now().getTime() + Math.min(Math.max(waited, 5 * second), 600 * second))
  return ctx.jobs.send(ctx.db, readJob, { id }, { startAfter })
}

const faults = {
  time: 'Máy đọc thư này quá lâu nên đã dừng. Thư gốc được giữ.',
  memory: 'Thư phức tạp bất thường nên máy dừng đọc. Thư gốc được giữ.',
  broken: 'Thư bị hỏng nên máy không đọc được. Thư gốc được giữ.',
  empty: 'Thư rỗng, không có nội dung.',
} as const

/** Reading failed each time: the letter waits for a person, with its original, instead of being read for ever. */
export const giveUpReading = (ctx: Context, id: string): Promise<void> =>
  settleUnreadable(ctx, id, 'Máy gặp lỗi khi đọc thư này. Thư gốc được giữ.', null)
