import { randomUUID } from 'node:crypto'
import { and, count, eq, gt } from 'drizzle-orm'
import type { Holder } from '#features/organisation/index.ts'
import { excerpt } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { queueMail } from '#platform/mail/index.ts'
import { paths } from '#paths'
import { submissionLetters, type LetterKind, type Submission } from './table.ts'

type Letter = Pick<Submission, 'id' | 'subject' | 'messageId'>

const titled = (subject: string) =>
  subject === '' ? 'thư không có tiêu đề' : `thư “${excerpt(subject, 120)}”`

const titles: Record<LetterKind, string> = {
  receipt: 'Đã nhận',
  refusal: 'Không tiếp nhận',
  acceptance: 'Đã tiếp nhận',
}

/** A letter to the sender and the mark that it goes out stand in one transaction: it goes out once. */
async function mailSender(
  tx: Database,
  ctx: Context,
  { id: submissionId, subject, messageId }: Letter,
  kind: LetterKind,
  to: string,
  lines: readonly string[],
): Promise<void> {
  const id = randomUUID()
  const { portalName, secretariat } = ctx.profile.office
  await tx.insert(submissionLetters).values({ id, submissionId, kind, recipient: to, at: ctx.now() })
  await queueMail(tx, ctx, {
    id,
    to,
    subject: `${titles[kind]}: ${subject === '' ? 'thư không có tiêu đề' : excerpt(subject, 120)}`,
    text: ['Kính gửi ông/bà,', '', ...lines, '', secretariat, portalName].join('\n'),
    ...(messageId !== null && { answers: messageId }),
  })
}

export const mailReceipt = (tx: Database, ctx: Context, letter: Letter, to: string): Promise<void> =>
  mailSender(tx, ctx, letter, 'receipt', to, [
    `Chúng tôi đã nhận ${titled(letter.subject)} của ông/bà.`,
    'Thư sẽ được bộ phận thường trực của Tổ biên tập xem xét. Thư này do hệ thống gửi tự động.',
  ])

export const mailRefusal = (
  tx: Database,
  ctx: Context,
  letter: Letter,
  to: string,
  reason: string,
): Promise<void> =>
  mailSender(tx, ctx, letter, 'refusal', to, [
    `Cảm ơn ông/bà đã gửi ${titled(letter.subject)}. Chúng tôi không tiếp nhận được, vì lý do sau:`,
    '',
    reason,
  ])

/** To a contributor, who follows the rest on a page of their own. */
export async function mailAcceptance(
  tx: Database,
  ctx: Context,
  { contributorId, ...letter }: Submission,
): Promise<void> {
  if (contributorId === null || letter.fromAddress === null) return
  await mailSender(tx, ctx, letter, 'acceptance', letter.fromAddress, [
    `Chúng tôi đã tiếp nhận thông tin “${excerpt(letter.subject, 120)}” của ông/bà.`,
    `Kết quả xem ở trang cộng tác viên: ${ctx.publicUrl}${paths.contribution.href({ id: letter.id })}`,
  ])
}

/** The words of the letter stay in the workspace. */
export async function mailAssignee(
  tx: Database,
  ctx: Context,
  { id }: Letter,
  { name, email }: Holder,
): Promise<void> {
  await queueMail(tx, ctx, {
    to: email,
    subject: '[Giao xem xét thư đến]',
    text: [
      `Kính gửi anh/chị ${name},`,
      '',
      `${ctx.actor.name} giao anh/chị xem xét một thư đến.`,
      `Mở thư: ${ctx.publicUrl}${paths.desk.submission.href({ id })}`,
      '',
      ctx.profile.office.portalName,
    ].join('\n'),
  })
}

/** Letters from here to one address since then. */
export async function countLetters(tx: Database, recipient: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(submissionLetters)
    .where(and(eq(submissionLetters.recipient, recipient), gt(submissionLetters.at, since)))
  return row?.count ?? 0
}
