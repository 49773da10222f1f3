import type { Services } from '#platform/context.ts'
import type { Mail } from '#platform/mail/index.ts'
import { formatDateTime, zoneName } from '#lib/dates.ts'
import { paths } from '#paths'
import { accountLimit, inMinutes, resetLinkLife } from './limits.ts'

type Sender = Pick<Services, 'publicUrl' | 'now' | 'profile'>

interface Receiver {
  name: string
  email: string
}

const when = ({ now }: Sender) => `${formatDateTime(now())} (${zoneName})`

const letter = ({ profile }: Sender, to: Receiver, subject: string, paragraphs: readonly string[]): Mail => ({
  to: to.email,
  subject,
  text: [
    `Kính gửi ông/bà ${to.name},`,
    ...paragraphs,
    `${profile.office.portalName}\nThư này do hệ thống gửi tự động, xin không trả lời.`,
  ].join('\n\n'),
})

export const resetLinkOf = ({ publicUrl }: Pick<Services, 'publicUrl'>, token: string) =>
  `${publicUrl}${paths.resetPassword.href()}?${new URLSearchParams({ ma: token }).toString()}`

export const resetMail = (from: Sender, to: Receiver, token: string) =>
  letter(from, to, 'Đặt lại mật khẩu', [
    `Lúc ${when(from)} có người yêu cầu đặt lại mật khẩu cho tài khoản của ông/bà.`,
    `Để đặt mật khẩu mới, xin mở đường liên kết sau. Đường liên kết dùng được một lần, trong ${inMinutes(resetLinkLife)}:`,
    resetLinkOf(from, token),
    'Nếu ông/bà không yêu cầu, xin bỏ qua thư này; mật khẩu hiện tại vẫn giữ nguyên.',
  ])

export const firstPasswordMail = (from: Sender, to: Receiver, token: string) =>
  letter(from, to, 'Tài khoản mới: mời đặt mật khẩu', [
    `Ông/bà vừa được cấp tài khoản làm việc, tên đăng nhập là ${to.email}.`,
    `Để đặt mật khẩu, xin mở đường liên kết sau. Đường liên kết dùng được một lần, trong ${inMinutes(resetLinkLife)}:`,
    resetLinkOf(from, token),
    `Nếu đường liên kết đã hết hạn, xin vào trang sau và nhập địa chỉ thư điện tử này để nhận đường liên kết khác:\n${from.publicUrl}${paths.forgotPassword.href()}`,
  ])

export const lockedMail = (from: Sender, to: Receiver, address: string) =>
  letter(from, to, 'Tài khoản tạm khóa vì nhập sai nhiều lần', [
    `Lúc ${when(from)}, tài khoản của ông/bà bị nhập sai mật khẩu hoặc mã xác thực ${accountLimit.attempts} lần liền, từ địa chỉ mạng ${address}.`,
    `Tài khoản tạm khóa ${inMinutes(accountLimit.block)}, sau đó tự mở lại.`,
    'Nếu không phải ông/bà đã nhập, xin báo ngay cho người quản trị.',
  ])

export const passwordChangedMail = (from: Sender, to: Receiver) =>
  letter(from, to, 'Mật khẩu đã thay đổi', [
    `Lúc ${when(from)}, mật khẩu tài khoản của ông/bà đã được thay đổi. Các phiên đăng nhập khác đã kết thúc.`,
    'Nếu không phải ông/bà đã đổi, xin báo ngay cho người quản trị.',
  ])

export const twoFactorMail = (from: Sender, to: Receiver, on: boolean) =>
  letter(from, to, on ? 'Đã bật xác thực hai lớp' : 'Đã tắt xác thực hai lớp', [
    `Lúc ${when(from)}, xác thực hai lớp của tài khoản ông/bà đã được ${on ? 'bật' : 'tắt'}.`,
    'Nếu không phải ông/bà đã làm việc này, xin báo ngay cho người quản trị.',
  ])
