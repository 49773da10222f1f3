import { settle, tell } from '#features/notices/index.ts'
import { findPerson, listHolders, type Holder, type HolderFilter } from '#features/organisation/index.ts'
import { formatDateTime, zoneName } from '#lib/dates.ts'
import { dayOf } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { paths } from '#paths'
import type { Step } from './article.ts'
import type { ArticleRecord } from './records.ts'

type Occasion = Step | 'reopened' | 'fixed' | 'schedule_failed'

interface Letter {
  subject: string
  ask: string
  to: ('writers' | 'division' | 'board' | 'publishers' | 'chief')[]
}

/** Who is written to after which step; the one who took the step is never among them. */
const letters: Record<Occasion, Letter> = {
  submit: { subject: 'Chờ ký', ask: 'Bài đang chờ anh/chị ký.', to: ['division'] },
  recall: {
    subject: 'Rút lại',
    ask: 'Bài đã được người viết rút lại để sửa, chưa cần ký.',
    to: ['division'],
  },
  discard: { subject: 'Bỏ bản nháp', ask: 'Bản nháp đã được bỏ; có thể lấy lại.', to: ['writers'] },
  reopen: { subject: 'Lấy lại bản nháp', ask: 'Bản nháp đã bỏ được lấy lại.', to: ['writers'] },
  sign: { subject: 'Chờ biên tập', ask: 'Bài đã được phòng ký, đang chờ Tổ biên tập nhận.', to: ['board'] },
  reopened: {
    subject: 'Chờ ký lại',
    ask: 'Bài đã được sửa nội dung sau khi ký, nên cần lãnh đạo phòng đọc và ký lại.',
    to: ['division', 'writers'],
  },
  fixed: {
    subject: 'Sửa lỗi trình bày',
    ask: 'Tổ biên tập đã sửa lỗi trình bày; chữ ký của phòng vẫn có hiệu lực.',
    to: ['division', 'writers'],
  },
  return: { subject: 'Trả lại', ask: 'Bài được trả lại để sửa.', to: ['writers', 'division'] },
  take_up: { subject: 'Đang biên tập', ask: 'Tổ biên tập đã nhận bài.', to: ['writers'] },
  check: { subject: 'Chờ duyệt', ask: 'Bài đã được kiểm tra, đang chờ duyệt.', to: ['publishers'] },
  approve: { subject: 'Sẵn sàng đăng', ask: 'Bài đã được duyệt, đang chờ đăng.', to: ['publishers'] },
  schedule: { subject: 'Hẹn giờ đăng', ask: 'Bài đã được hẹn giờ đăng.', to: ['writers', 'publishers'] },
  unschedule: { subject: 'Bỏ hẹn giờ', ask: 'Bài không còn hẹn giờ đăng.', to: ['writers', 'publishers'] },
  schedule_failed: {
    subject: 'Không đăng được theo giờ hẹn',
    ask: 'Bài không đăng được theo giờ hẹn, đang chờ xử lý.',
    to: ['writers', 'publishers'],
  },
  publish: { subject: 'Đã đăng', ask: 'Bài đã được đăng.', to: ['writers', 'division'] },
  force_publish: {
    subject: 'Đăng ngay, chờ xác nhận',
    ask: 'Bài đã được đăng ngay, bỏ qua các bước. Cần một người có quyền khác xác nhận.',
    to: ['publishers', 'chief', 'division', 'writers'],
  },
  confirm_forced: {
    subject: 'Đã xác nhận',
    ask: 'Việc đăng ngay đã được xác nhận.',
    to: ['writers', 'division', 'publishers'],
  },
  correct: {
    subject: 'Đính chính',
    ask: 'Một bản đính chính của bài đã được mở.',
    to: ['writers', 'division', 'board'],
  },
  withdraw: {
    subject: 'Đã rút bài',
    ask: 'Bài đã được rút, kèm thông báo lý do.',
    to: ['writers', 'division'],
  },
  restore: { subject: 'Đăng lại', ask: 'Bài đã được đăng lại.', to: ['writers', 'division'] },
  take_down: {
    subject: 'Đã gỡ bài',
    ask: 'Bài đã được gỡ khỏi trang.',
    to: ['writers', 'division', 'chief'],
  },
  redirect: {
    subject: 'Chuyển hướng',
    ask: 'Bài được chuyển hướng sang bài khác.',
    to: ['writers', 'division'],
  },
  archive: { subject: 'Lưu trữ', ask: 'Bài đã được đưa vào lưu trữ.', to: ['writers', 'division'] },
}

/** Tells those whom a step concerns, inside its transaction. */
export async function notify(
  tx: Database,
  ctx: Context,
  article: ArticleRecord,
  occasion: Occasion,
  { reason, publishAt }: { reason?: string | null; publishAt?: Date | null } = {},
) {
  const letter = letters[occasion]
  // One after the other: a transaction is one connection.
  const readers = new Map<string, Holder>()
  for (const group of letter.to)
    for (const reader of await listReaders(tx, ctx, article, group)) readers.set(reader.personId, reader)
  const subject = { type: 'article', id: article.id }
  // What was said of the state before asks for nothing any more.
  await settle(tx, ctx, subject)
  const text = [
    letter.ask,
    ...(publishAt ? [`Giờ đăng: ${formatDateTime(publishAt)} (${zoneName})`] : []),
    ...(reason ? [`Lý do: ${reason}`] : []),
    `Người thực hiện: ${ctx.actor.name}`,
  ].join('\n')
  const href = paths.desk.article.href({ id: article.id })
  await tell(
    tx,
    ctx,
    [...readers.keys()].map((personId) => ({
      personId,
      kind: 'work' as const,
      label: letter.subject,
      title: article.title,
      text,
      href,
      subject,
    })),
  )
}

async function listReaders(
  tx: Database,
  ctx: Context,
  article: ArticleRecord,
  group: Letter['to'][number],
): Promise<Holder[]> {
  if (group === 'writers') return listWriters(tx, ctx, article)
  const filters: Record<typeof group, HolderFilter[]> = {
    division: [{ roles: ['division_head', 'division_deputy'], divisionId: article.divisionId }],
    board: [{ roles: ['board_head', 'board_deputy', 'board_member'] }],
    publishers: [{ roles: ['board_head', 'board_deputy'] }, { roles: ['board_member'], canPublish: true }],
    chief: [{ roles: ['chief'] }],
  }
  const holders: Holder[] = []
  for (const filter of filters[group]) holders.push(...(await listHolders(tx, filter, ctx.now())))
  return holders
}

/** Somebody whose last day is still to come is written to until then. */
async function listWriters(
  tx: Database,
  { now }: Context,
  { createdBy, coAuthors }: ArticleRecord,
): Promise<Holder[]> {
  const today = dayOf(now())
  const writers: Holder[] = []
  for (const id of new Set([createdBy, ...coAuthors])) {
    const { fullName, email, leftOn } = await findPerson(tx, id)
    if (leftOn === null || leftOn > today) writers.push({ personId: id, name: fullName, email })
  }
  return writers
}
