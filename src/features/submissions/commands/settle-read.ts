import { eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { ReadMail } from '#platform/mail-reading/index.ts'
import { foldWords } from '../list.ts'
import { countLetters, mailReceipt } from '../mails.ts'
import { lockSubmission } from '../queries.ts'
import { isWithoutReceipt, mayBeForged } from '../receipt.ts'
import type { Remark } from '../submission.ts'
import { subjectOf } from '../subject.ts'
import { submissions, type Submission } from '../table.ts'
import { isReceipted, joinThread } from '../thread.ts'
import { whoSent } from '../who-sent.ts'

const day = 24 * 60 * 60 * 1000

/** What was read goes into the queue, and the sender is told, in one transaction. Nobody at `ownAddresses` is: they are our own. */
export async function settleRead(
  ctx: Context,
  id: string,
  mail: ReadMail,
  scan: 'off' | 'clean',
  ownAddresses: readonly string[],
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const before = await lockSubmission(tx, id)
    if (before.state !== 'received') return
    const { threadId, isRepeated, answersUs } = await joinThread(tx, before, mail)
    const submission = { ...before, ...valuesOf(mail), threadId, ...(await senderOf(tx, before, mail)) }
    const remarks: Remark[] = [...submission.remarks, ...(isRepeated ? (['repeated'] as const) : [])]
    await tx
      .update(submissions)
      .set({ ...submission, remarks, scan, state: 'open', stateSince: ctx.now() })
      .where(eq(submissions.id, id))
    const to = submission.fromAddress
    const told = { ...mail, answersUs, ...(await whatIsKnown(tx, ctx, submission)) }
    // Who sent it by the contributors' pages saw there that it has come.
    const isByLetter = before.origin !== 'contributor'
    const isTold = isByLetter && to !== null && !isWithoutReceipt({ ...told, fromAddress: to }, ownAddresses)
    if (isTold) await mailReceipt(tx, ctx, submission, to)
    const { length } = mail.attachments
    await record(tx, ctx, 'submission.read', subjectOf(before), { attachments: length, receipt: isTold })
  })
}

/** Who came in by a link from the mailbox is known; any other address is only what the letter says, unless it is forged. */
async function senderOf(tx: Database, { origin, contributorId }: Submission, { from, checks }: ReadMail) {
  if (origin === 'contributor') return { senderId: null, contributorId }
  const known = await whoSent(tx, from?.address ?? null)
  return mayBeForged(checks) ? { ...known, contributorId: null } : known
}

function valuesOf(mail: ReadMail) {
  const { subject, from, replyTo, to, cc, sentAt, messageId, answers, text, html, checks, automatic } = mail
  const words = [subject, from?.name ?? '', from?.address ?? '', ...mail.attachments.map(({ name }) => name)]
  const remarks: Remark[] = [
    ...(mail.isConverted ? (['converted'] as const) : []),
    ...(mail.isFlagged ? (['flagged'] as const) : []),
    ...(mail.remotePictures > 0 ? (['remote_pictures'] as const) : []),
    ...(mail.left > 0 ? (['left_attachments'] as const) : []),
  ]
  return {
    subject,
    fromName: from?.name ?? '',
    fromAddress: from?.address ?? null,
    replyTo: replyTo && replyTo.address !== from?.address ? replyTo.address : null,
    recipients: [...to, ...cc].map(({ address }) => address),
    sentAt: sentAt === null ? null : new Date(sentAt),
    messageId,
    answers,
    body: text,
    html,
    remarks,
    checks,
    automatic,
    folded: foldWords(`${words.join(' ')} ${text.slice(0, 100_000)}`),
  }
}

/** A file says itself when it was sent; a mailbox says when it came. */
async function whatIsKnown(
  tx: Database,
  ctx: Context,
  { origin, sentAt, receivedAt, messageId, fromAddress }: Submission,
) {
  const now = ctx.now().getTime()
  const at = origin === 'file' ? sentAt : receivedAt
  return {
    age: at === null ? null : now - at.getTime(),
    recent: fromAddress === null ? 0 : await countLetters(tx, fromAddress, new Date(now - day)),
    isReceipted:
      messageId !== null && fromAddress !== null && (await isReceipted(tx, messageId, fromAddress)),
  }
}
