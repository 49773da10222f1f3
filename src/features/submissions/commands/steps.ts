import { eq } from 'drizzle-orm'
import { settle } from '#features/notices/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import { mailAssignee, mailRefusal } from '../mails.ts'
import { demand } from '../policy.ts'
import { lockSubmission } from '../queries.ts'
import { listReaders } from '#features/organisation/index.ts'
import { isOpen, stateBefore, whyNotFrom, type Step } from '../submission.ts'
import { subjectOf } from '../subject.ts'
import { submissions, type Submission } from '../table.ts'

/** Lock, may, and whether the table of steps lets it. */
export async function lockFor(ctx: Context, tx: Database, id: string, step: Step): Promise<Submission> {
  demand(ctx.actor, step, secretariatOf(ctx.profile))
  const submission = await lockSubmission(tx, id)
  const reason = whyNotFrom(submission.state, step)
  if (reason !== null) throw new RuleBroken(reason)
  return submission
}

/** Whatever somebody did about it, the others need not be told any more that it has come. */
export async function save(
  tx: Database,
  ctx: Context,
  id: string,
  change: Partial<Submission>,
): Promise<void> {
  await tx
    .update(submissions)
    .set({ ...change, stateSince: ctx.now() })
    .where(eq(submissions.id, id))
  await settle(tx, ctx, { type: 'submission', id })
}

/** To another who works on the queue, or to oneself. */
export async function assignSubmission(ctx: Context, id: string, personId: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const submission = await lockFor(ctx, tx, id, 'assign')
    const assignee = (await listReaders(tx, ctx)).find((reader) => reader.personId === personId)
    if (!assignee) throw new RuleBroken('Chỉ giao được cho người của Tổ biên tập hoặc phòng thường trực.')
    const state = submission.fault === null ? 'assigned' : 'unreadable'
    await save(tx, ctx, id, { state, assignedTo: personId })
    if (personId !== ctx.actor.id) await mailAssignee(tx, ctx, submission, assignee)
    await record(tx, ctx, 'submission.assign', subjectOf(submission), { to: assignee.name })
  })
}

/** The sender reads the reason, unless a machine wrote the letter. */
export async function refuseSubmission(ctx: Context, id: string, reason: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const submission = await lockFor(ctx, tx, id, 'refuse')
    const to = addressee(submission)
    await save(tx, ctx, id, { state: 'refused', reason, closedByName: ctx.actor.name })
    if (to !== null) await mailRefusal(tx, ctx, submission, to, reason)
    await record(tx, ctx, 'submission.refuse', subjectOf(submission), { told: to !== null })
  })
}

/** Who is told of a refusal, or null where nobody would read it. */
export const addressee = ({
  replyTo,
  fromAddress,
  automatic,
}: Pick<Submission, 'replyTo' | 'fromAddress' | 'automatic'>): string | null =>
  automatic === null ? (replyTo ?? fromAddress) : null

export async function markAsSpam(ctx: Context, id: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const submission = await lockFor(ctx, tx, id, 'spam')
    await save(tx, ctx, id, { state: 'spam', closedByName: ctx.actor.name })
    await record(tx, ctx, 'submission.spam', subjectOf(submission))
  })
}

/** It is kept and can be read; what becomes of both stands with the other one. */
export async function mergeSubmission(ctx: Context, id: string, into: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    // In the order of their ids: two who merge the same two at once do not wait for each other.
    for (const one of [id, into].toSorted()) await lockSubmission(tx, one)
    const submission = await lockFor(ctx, tx, id, 'merge')
    const other = await lockSubmission(tx, into)
    if (other.id === submission.id) throw new RuleBroken('Chọn một thư khác để ghép vào.')
    if (!isOpen(other.state) && other.state !== 'taken_up')
      throw new RuleBroken('Chỉ ghép được vào thư đang mở hoặc đã tiếp nhận.')
    await save(tx, ctx, id, { state: 'merged', mergedInto: other.id, closedByName: ctx.actor.name })
    // What was merged into this one goes along.
    await tx.update(submissions).set({ mergedInto: other.id }).where(eq(submissions.mergedInto, id))
    await record(tx, ctx, 'submission.merge', subjectOf(submission), { into: other.id })
  })
}

/** A hasty refusal, merging or judgement; a letter that has gone out stays sent. */
export async function takeBack(ctx: Context, id: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const submission = await lockFor(ctx, tx, id, 'take_back')
    const change = { state: stateBefore(submission), mergedInto: null, reason: null, closedByName: null }
    await save(tx, ctx, id, change)
    await record(tx, ctx, 'submission.take_back', subjectOf(submission), { from: submission.state })
  })
}
