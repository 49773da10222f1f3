import { findPerson, listHolders, type Holder, type HolderFilter } from '#features/organisation/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { queueMail } from '#platform/mail/index.ts'
import { paths } from '#paths'
import type { Step } from './article.ts'
import type { ArticleRecord } from './records.ts'

type Occasion = Step | 'reopened'

interface Letter {
  subject: string
  ask: string
  to: ('writers' | 'division' | 'board' | 'publishers' | 'chief')[]
}

/** Who is written to after which step; the one who took the step is never among them. */
const letters: Partial<Record<Occasion, Letter>> = {
  submit: { subject: 'Chờ ký', ask: 'Bài đang chờ anh/chị ký.', to: ['division'] },
  reopened: {
    subject: 'Chờ ký lại',
    ask: 'Bài đã được sửa nội dung sau khi ký, nên cần lãnh đạo phòng đọc và ký lại.',
    to: ['division', 'writers'],
  },
  sign: { subject: 'Chờ biên tập', ask: 'Bài đã được phòng ký, đang chờ Tổ biên tập nhận.', to: ['board'] },
  return: { subject: 'Trả lại', ask: 'Bài được trả lại để sửa.', to: ['writers'] },
  check: { subject: 'Chờ duyệt', ask: 'Bài đã được kiểm tra, đang chờ duyệt.', to: ['publishers'] },
  approve: { subject: 'Sẵn sàng đăng', ask: 'Bài đã được duyệt, đang chờ đăng.', to: ['publishers'] },
  publish: { subject: 'Đã đăng', ask: 'Bài đã được đăng.', to: ['writers'] },
  force_publish: {
    subject: 'Đăng ngay, chờ xác nhận',
    ask: 'Bài đã được đăng ngay, bỏ qua các bước. Cần một người có quyền khác xác nhận.',
    to: ['publishers', 'chief', 'division', 'writers'],
  },
  confirm_forced: { subject: 'Đã xác nhận', ask: 'Việc đăng ngay đã được xác nhận.', to: ['writers'] },
  correct: {
    subject: 'Đính chính',
    ask: 'Một bản đính chính của bài đã được mở.',
    to: ['writers', 'division'],
  },
  withdraw: {
    subject: 'Đã rút bài',
    ask: 'Bài đã được rút, kèm thông báo lý do.',
    to: ['writers', 'division'],
  },
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
}

/** Queues the letters that follow a step, inside its transaction. */
export async function notify(
  tx: Database,
  ctx: Context,
  article: ArticleRecord,
  occasion: Occasion,
  reason?: string | null,
) {
  const letter = letters[occasion]
  if (!letter) return
  // One after the other: a transaction is one connection.
  const readers = new Map<string, Holder>()
  for (const group of letter.to)
    for (const reader of await listReaders(tx, ctx, article, group)) readers.set(reader.personId, reader)
  readers.delete(ctx.actor.id)
  for (const { name, email } of readers.values())
    await queueMail(tx, ctx, {
      to: email,
      subject: `[${letter.subject}] ${article.title}`,
      text: [
        `Kính gửi anh/chị ${name},`,
        '',
        letter.ask,
        `Bài: ${article.title}`,
        ...(reason ? [`Lý do: ${reason}`] : []),
        `Người thực hiện: ${ctx.actor.name}`,
        '',
        `Mở bài: ${ctx.publicUrl}${paths.desk.article.href({ id: article.id })}`,
        '',
        ctx.profile.office.portalName,
      ].join('\n'),
    })
}

async function listReaders(
  tx: Database,
  ctx: Context,
  article: ArticleRecord,
  group: Letter['to'][number],
): Promise<Holder[]> {
  if (group === 'writers') return listWriters(tx, article)
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

async function listWriters(tx: Database, { createdBy, coAuthors }: ArticleRecord): Promise<Holder[]> {
  const writers: Holder[] = []
  for (const id of new Set([createdBy, ...coAuthors])) {
    const { fullName, email, leftOn } = await findPerson(tx, id)
    if (leftOn === null) writers.push({ personId: id, name: fullName, email })
  }
  return writers
}
