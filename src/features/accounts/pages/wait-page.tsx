import { formatTime, zoneName } from '#lib/dates.ts'
import { paths } from '#paths'
import { PlainLayout } from '#ui/index.ts'

interface WaitPageProps {
  until: Date
  /** "15 phút" */
  minutes: string
}

/** The same for an address that has no account: who is locked is nobody else's business. */
export function WaitPage({ until, minutes }: WaitPageProps) {
  return (
    <PlainLayout title="Thử lại sau">
      <h1>Thử lại sau {minutes}</h1>
      <p>
        Đã có quá nhiều lần thử liên tiếp nên hệ thống tạm dừng nhận. Xin thử lại sau {formatTime(until)} (
        {zoneName}).
      </p>
      <p>
        Nếu quên mật khẩu, có thể <a href={paths.forgotPassword.href()}>nhận thư đặt lại mật khẩu</a>. Nếu cần
        vào ngay, xin liên hệ người quản trị.
      </p>
    </PlainLayout>
  )
}
