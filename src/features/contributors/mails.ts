import type { Context } from '#platform/context.ts'
import type { Mail } from '#platform/mail/index.ts'
import { paths } from '#paths'
import type { ContributorState } from './contributor.ts'

type Place = Pick<Context, 'publicUrl' | 'profile'>

const letter = ({ profile }: Place, to: string, subject: string, lines: readonly string[]): Mail => ({
  to,
  subject,
  text: [
    'Kính gửi ông/bà,',
    '',
    ...lines,
    '',
    profile.office.portalName,
    'Thư này do hệ thống gửi tự động, xin không trả lời.',
  ].join('\n'),
})

export const confirmMail = (ctx: Place, to: string, token: string): Mail =>
  letter(ctx, to, 'Xác nhận địa chỉ thư để đăng ký cộng tác viên', [
    'Có người, có lẽ là ông/bà, đã đăng ký cung cấp thông tin với địa chỉ thư này.',
    `Để xác nhận, mở: ${ctx.publicUrl}${paths.confirmContributor.href({ token })}`,
    'Liên kết dùng được trong 48 giờ. Nếu không phải ông/bà đăng ký, xin bỏ qua thư này; thông tin sẽ được xóa sau 30 ngày.',
  ])

/** The form answers the same to everybody; only who reads the letters of the address hears that it is known. */
export const knownMail = (ctx: Place, to: string, state: ContributorState): Mail =>
  letter(ctx, to, 'Địa chỉ thư này đã đăng ký cộng tác viên', [
    'Có người, có lẽ là ông/bà, vừa đăng ký cộng tác viên với địa chỉ thư này, nhưng địa chỉ đã có đăng ký.',
    state === 'approved'
      ? `Để vào trang cộng tác viên: ${ctx.publicUrl}${paths.enterContributor.href()}`
      : 'Đăng ký trước đang chờ duyệt hoặc đang tạm ngừng; không cần đăng ký lại.',
  ])

export const linkMail = (ctx: Place, to: string, token: string): Mail =>
  letter(ctx, to, 'Liên kết vào trang cộng tác viên', [
    `Để vào trang cộng tác viên, mở: ${ctx.publicUrl}${paths.contributorLink.href({ token })}`,
    'Liên kết dùng được một lần, trong 15 phút. Nếu không phải ông/bà yêu cầu, xin bỏ qua thư này.',
  ])

type Decided = Exclude<ContributorState, 'unconfirmed' | 'waiting' | 'erased'>

export function decisionMail(
  ctx: Place,
  to: string,
  { state, reason, wasSuspended }: { state: Decided; reason: string | null; wasSuspended: boolean },
): Mail {
  const why = reason === null ? [] : ['', `Lý do: ${reason}`]
  const enter = `Để vào trang cộng tác viên: ${ctx.publicUrl}${paths.enterContributor.href()}`
  if (state === 'refused')
    return letter(ctx, to, 'Đăng ký cộng tác viên không được duyệt', [
      'Đăng ký cung cấp thông tin của ông/bà không được duyệt.',
      ...why,
      '',
      'Thông tin đăng ký sẽ được xóa khỏi hệ thống sau 30 ngày.',
    ])
  if (state === 'suspended')
    return letter(ctx, to, 'Tạm ngừng cộng tác', [
      'Việc cung cấp thông tin của ông/bà được tạm ngừng.',
      ...why,
    ])
  return letter(ctx, to, wasSuspended ? 'Khôi phục cộng tác' : 'Đăng ký cộng tác viên đã được duyệt', [
    wasSuspended
      ? 'Ông/bà có thể cung cấp thông tin trở lại.'
      : 'Đăng ký cung cấp thông tin của ông/bà đã được duyệt. Không cần mật khẩu: mỗi lần vào, hệ thống gửi một liên kết đến địa chỉ thư này.',
    enter,
  ])
}
