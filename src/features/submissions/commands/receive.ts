import { randomUUID } from 'node:crypto'
import { inArray } from 'drizzle-orm'
import { recordAll } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { Arrival } from '#platform/mailbox/index.ts'
import { eraseJob, readJob } from '../job-names.ts'
import { subjectOf } from '../subject.ts'
import { submissionArrivals, submissions, type Submission } from '../table.ts'

/** A letter that has not been read yet. */
export function blankSubmission(
  own: Pick<Submission, 'origin' | 'sha256' | 'bytes' | 'receivedAt' | 'droppedBy'>,
  now: Date,
): Submission {
  const id = randomUUID()
  return {
    id,
    ...own,
    state: 'received',
    stateSince: now,
    scan: 'waiting',
    fault: null,
    subject: '',
    fromName: '',
    fromAddress: null,
    replyTo: null,
    recipients: [],
    sentAt: null,
    messageId: null,
    answers: [],
    body: '',
    html: null,
    remarks: [],
    checks: null,
    automatic: null,
    senderId: null,
    contributorId: null,
    threadId: id,
    assignedTo: null,
    reason: null,
    mergedInto: null,
    closedByName: null,
    folded: '',
  }
}

/** In the transaction that marks the mailbox as read up to them. What is known by its hash already only gets one more arrival. */
export async function receiveArrivals(
  ctx: Context,
  tx: Database,
  arrivals: readonly Arrival[],
): Promise<void> {
  const now = ctx.now()
  const rows = arrivals.map(({ original, receivedAt }) => {
    const own = { sha256: original?.sha256 ?? null, bytes: original?.bytes ?? 0, receivedAt, droppedBy: null }
    const blank = blankSubmission({ origin: 'mailbox', ...own }, now)
    return original
      ? blank
      : { ...blank, state: 'unreadable' as const, remarks: ['not_given' as const], fault: notGiven }
  })
  const fresh = await tx.insert(submissions).values(rows).onConflictDoNothing().returning()
  const hashes = rows.flatMap(({ sha256 }) => sha256 ?? [])
  const known = hashes.length === 0 ? [] : await listByHash(tx, hashes)
  const idOf = (row: Submission) => known.find(({ sha256 }) => sha256 === row.sha256)?.id ?? row.id
  const places = arrivals.map(({ mailbox, uidValidity, uid, receivedAt }, n) => {
    const row = rows[n]
    if (!row) throw new Error('A letter without a row')
    return { mailbox, uidValidity, uid, receivedAt, submissionId: idOf(row) }
  })
  await tx.insert(submissionArrivals).values(places).onConflictDoNothing()
  // What was forgotten for its mark of secrecy has been fetched again.
  const erased = known.filter(({ state }) => state === 'secret').map(({ sha256 }) => ({ sha256 }))
  await ctx.jobs.sendAll(tx, eraseJob, erased)
  const readable = fresh.filter(({ state }) => state === 'received')
  await ctx.jobs.sendAll(
    tx,
    readJob,
    readable.map(({ id }) => ({ id })),
  )
  await recordAll(
    tx,
    ctx,
    fresh.map((one) => ({
      action: 'submission.receive',
      subject: subjectOf(one),
      facts: { sha256: one.sha256, bytes: one.bytes },
    })),
  )
}

const listByHash = (tx: Database, hashes: readonly string[]) =>
  tx
    .select({ id: submissions.id, sha256: submissions.sha256, state: submissions.state })
    .from(submissions)
    .where(inArray(submissions.sha256, [...hashes]))

const notGiven = 'Máy chủ thư không đưa được nội dung thư này.'
