import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { queueMail } from '#platform/mail/index.ts'
import { paths } from '#paths'
import { listHolders } from './actors.ts'
import type { Delegation } from './delegation.ts'
import { describeTerm, type Post } from './post.ts'
import { roles } from './roles.ts'

interface Addressee {
  fullName: string
  email: string
}

type Told = Pick<Post, 'title' | 'role' | 'fromOn' | 'toOn' | 'personId'>

const lines = (...parts: readonly string[]) => parts.join('\n')
const describe = (post: Told) => {
  const { name } = roles[post.role]
  return `${post.title}${post.title === name ? '' : ` (${name})`}, ${describeTerm(post)}`
}

/** To every other administrator: a post waits for a second pair of eyes. */
export async function mailAdministrators(
  tx: Database,
  ctx: Context,
  { person, post }: { person: Addressee; post: Told },
): Promise<void> {
  const administrators = await listHolders(tx, { roles: ['administrator'] }, ctx.now())
  for (const { personId, email } of administrators)
    if (personId !== ctx.actor.id)
      await queueMail(tx, ctx, {
        to: email,
        subject: `Chờ xác nhận chức vụ: ${person.fullName}`,
        text: lines(
          `${ctx.actor.name} đề nghị giao chức vụ cho ${person.fullName}: ${describe(post)}.`,
          'Chức vụ có hiệu lực sau khi một quản trị viên khác xác nhận.',
          '',
          ctx.publicUrl + paths.desk.person.href({ id: post.personId }),
        ),
      })
}

/** To the address that was the person's: who did not ask for another one learns of it here, or nowhere. */
export async function mailFormerAddress(
  tx: Database,
  ctx: Context,
  { fullName, email, present }: Addressee & { present: string },
): Promise<void> {
  await queueMail(tx, ctx, {
    to: email,
    subject: 'Địa chỉ thư điện tử của bạn đã được đổi',
    text: lines(
      `${ctx.actor.name} vừa đổi địa chỉ thư điện tử của ${fullName} từ ${email} thành ${present}.`,
      'Từ lần đăng nhập sau, bạn dùng địa chỉ mới; thư của hệ thống cũng gửi đến đó.',
      'Nếu bạn không yêu cầu việc này, xin báo ngay cho một quản trị viên khác.',
    ),
  })
}

const outcomes = {
  confirmed: { subject: 'Chức vụ đã được xác nhận', text: 'Chức vụ của bạn đã được xác nhận' },
  ended: { subject: 'Thôi giữ chức vụ', text: 'Bạn thôi giữ chức vụ' },
}

/** To the person whose post it is. */
export async function mailPerson(
  tx: Database,
  ctx: Context,
  { person, post, what }: { person: Addressee; post: Told; what: keyof typeof outcomes },
): Promise<void> {
  const { subject, text } = outcomes[what]
  await queueMail(tx, ctx, {
    to: person.email,
    subject: `${subject}: ${post.title}`,
    text: lines(`${text}: ${describe(post)}.`, '', ctx.publicUrl + paths.desk.home.href()),
  })
}

/** To the administrator who asked for a post that another refused. */
export async function mailRefusal(
  tx: Database,
  ctx: Context,
  { proposer, person, post, reason }: { proposer: Addressee; person: Addressee; post: Told; reason: string },
): Promise<void> {
  await queueMail(tx, ctx, {
    to: proposer.email,
    subject: `Không xác nhận chức vụ: ${person.fullName}`,
    text: lines(
      `${ctx.actor.name} không xác nhận chức vụ của ${person.fullName}: ${describe(post)}.`,
      `Lý do: ${reason}`,
      '',
      ctx.publicUrl + paths.desk.person.href({ id: post.personId }),
    ),
  })
}

/** To the one who signs by delegation, at its beginning and at its early end. */
export async function mailDelegate(
  tx: Database,
  ctx: Context,
  facts: { receiver: Addressee; giverName: string; delegation: Delegation; what: 'given' | 'ended' },
): Promise<void> {
  const { receiver, giverName, delegation, what } = facts
  const sentence =
    what === 'given'
      ? `${giverName} ủy quyền cho bạn ký duyệt bài của phòng ${describeTerm(delegation)}. Lý do: ${delegation.reason}`
      : `Ủy quyền ký duyệt của ${giverName} cho bạn đã chấm dứt trước hạn.`
  await queueMail(tx, ctx, {
    to: receiver.email,
    subject: what === 'given' ? 'Bạn được ủy quyền ký duyệt' : 'Ủy quyền ký duyệt đã chấm dứt',
    text: lines(
      sentence,
      'Bạn không ký bài do chính mình viết.',
      '',
      ctx.publicUrl + paths.desk.delegations.href(),
    ),
  })
}
