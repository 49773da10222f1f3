import { randomUUID } from 'node:crypto'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { Forbidden } from '#platform/errors.ts'
import type { Destination } from '../destination.ts'
import { listAttachments } from '../files.ts'
import { mailAcceptance } from '../mails.ts'
import { subjectOf } from '../subject.ts'
import { submissionResults } from '../table.ts'
import { lockFor, save } from './steps.ts'

/** The letter becomes something that another feature goes on with. Answers with the page of that. */
export async function takeUp(
  ctx: Context,
  id: string,
  destination: Destination,
  choices: Readonly<Record<string, string>>,
): Promise<string> {
  return ctx.db.transaction(async (tx) => {
    const submission = await lockFor(ctx, tx, id, 'take_up')
    const material = { submission, files: await listAttachments(tx, id) }
    const refusal = destination.whyNot(ctx.actor, material, ctx.profile)
    if (refusal !== null) throw new Forbidden(refusal)
    const { href, label } = await destination.open(tx, ctx, material, choices)
    const made = { id: randomUUID(), submissionId: id, destination: destination.key, href, label }
    await tx
      .insert(submissionResults)
      .values({ ...made, byName: ctx.actor.name, at: ctx.now() })
      .onConflictDoNothing()
    await save(tx, ctx, id, { state: 'taken_up', closedByName: ctx.actor.name })
    if (submission.origin === 'contributor' && submission.state !== 'taken_up')
      await mailAcceptance(tx, ctx, submission)
    await record(tx, ctx, 'submission.take_up', subjectOf(submission), { destination: destination.key, href })
    return href
  })
}
