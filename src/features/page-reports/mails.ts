import type { Holder } from '#features/organisation/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { queueMail, queueMails } from '#platform/mail/index.ts'
import { paths } from '#paths'
import { kinds, outcomes, type Outcome } from './report.ts'
import type { PageReport } from './table.ts'

/** To who looks into reports: one has come. The sender's words stay in the workspace. */
export async function mailReaders(
  tx: Database,
  ctx: Context,
  report: Pick<PageReport, 'id' | 'kind' | 'path'>,
  readers: readonly Holder[],
): Promise<void> {
  const mails = readers.map(({ name, email }) => ({
    to: email,
    subject: `[Báo lỗi] ${kinds[report.kind]}`,
    text: [
      `Kính gửi anh/chị ${name},`,
      '',
      `Người đọc báo lỗi ở trang ${ctx.publicUrl}${report.path}`,
      `Loại lỗi: ${kinds[report.kind]}`,
      '',
      `Mở báo lỗi: ${ctx.publicUrl}${paths.desk.pageReport.href({ id: report.id })}`,
      '',
      ctx.profile.office.portalName,
    ].join('\n'),
  }))
  await queueMails(tx, ctx, mails)
}

export async function mailAssignee(
  tx: Database,
  ctx: Context,
  report: Pick<PageReport, 'id' | 'kind' | 'path'>,
  { name, email }: Holder,
): Promise<void> {
  await queueMail(tx, ctx, {
    to: email,
    subject: `[Giao xem xét báo lỗi] ${kinds[report.kind]}`,
    text: [
      `Kính gửi anh/chị ${name},`,
      '',
      `${ctx.actor.name} giao anh/chị xem xét báo lỗi ở trang ${ctx.publicUrl}${report.path}`,
      '',
      `Mở báo lỗi: ${ctx.publicUrl}${paths.desk.pageReport.href({ id: report.id })}`,
      '',
      ctx.profile.office.portalName,
    ].join('\n'),
  })
}

/** To the sender, where there is an address and it was no spam: an answer to a machine is a letter to somebody else. */
export async function mailSender(
  tx: Database,
  ctx: Context,
  report: Pick<PageReport, 'email' | 'path' | 'reference'>,
  { outcome, answer }: { outcome: Outcome; answer: string },
): Promise<void> {
  if (report.email === null || outcome === 'spam') return
  await queueMail(tx, ctx, {
    to: report.email,
    subject: `Trả lời báo lỗi ${report.reference}`,
    text: [
      'Kính gửi ông/bà,',
      '',
      `Cảm ơn ông/bà đã báo lỗi ở trang ${ctx.publicUrl}${report.path}`,
      `Kết quả: ${outcomes[outcome]}`,
      '',
      answer,
      '',
      `Xem lại: ${ctx.publicUrl}${paths.sentPageReport.href({ reference: report.reference })}`,
      `Địa chỉ thư này sẽ được xóa khỏi hệ thống sau ${ctx.profile.office.reportEmailDays} ngày.`,
      '',
      ctx.profile.office.portalName,
      'Thư này do hệ thống gửi tự động, xin không trả lời.',
    ].join('\n'),
  })
}
