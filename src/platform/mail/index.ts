import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import type { Database } from '../database.ts'
import type { JobHandlers } from '../jobs.ts'
import type { MailTransport } from './transport.ts'

export { openMailTransport, type MailTransport } from './transport.ts'
export { writeLetter, type WrittenLetter } from './letter.ts'
export { listOutbox, readOutboxMail, type OutboxMail } from './outbox.ts'

export interface Mail {
  to: string
  subject: string
  /** Plain text, UTF-8; lines as they should be read. */
  text: string
  /** The Message-ID, in angle brackets, of the letter that this one answers. */
  answers?: string
  /** A UUID by which an answer to it is to be recognised; one by chance where nothing is said. */
  id?: string
}

export interface QueuedMail extends Mail {
  /** Fixed when it is queued: a letter that is sent twice after a crash is recognised as one. */
  id: string
  queuedAt: string
}

const jobName = 'mail.send'

/** Queues letters inside the caller's transaction. */
export async function queueMails(
  tx: Database,
  ctx: Pick<Context, 'jobs' | 'now'>,
  mails: readonly Mail[],
): Promise<void> {
  const queuedAt = ctx.now().toISOString()
  const queued = mails.map((mail): QueuedMail => ({ id: randomUUID(), ...mail, queuedAt }))
  await ctx.jobs.sendAll(tx, jobName, queued)
}

/** Queues one letter inside the caller's transaction. */
export const queueMail = (tx: Database, ctx: Pick<Context, 'jobs' | 'now'>, mail: Mail): Promise<void> =>
  queueMails(tx, ctx, [mail])

export const mailJobs = (transport: MailTransport): JobHandlers => ({
  [jobName]: async (_ctx, mail: QueuedMail) => transport.deliver(mail),
})
