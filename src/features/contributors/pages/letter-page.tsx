import { paths } from '#paths'
import { ContributorLayout } from './contributor-layout.tsx'

const words = {
  confirm: {
    title: 'Xin mở thư để xác nhận',
    text: 'Một thư có liên kết xác nhận đang được gửi đến địa chỉ vừa nhập. Liên kết dùng được trong 48 giờ. Xác nhận rồi thì đăng ký mới được xét duyệt.',
  },
  enter: {
    title: 'Xin mở thư để vào',
    text: 'Nếu địa chỉ vừa nhập là của một cộng tác viên đã được duyệt, một thư có liên kết đang được gửi đến đó. Liên kết dùng được một lần, trong 15 phút.',
  },
} as const

/** The same for every address, known or not. */
export function LetterPage({ kind }: { kind: keyof typeof words }) {
  const { title, text } = words[kind]
  return (
    <ContributorLayout title={title}>
      <div class="prose">
        <p>{text}</p>
        <p>
          Không thấy thư thì xem trong mục thư rác, hoặc <a href={paths.contacts.href()}>liên hệ</a> với cơ
          quan.
        </p>
      </div>
    </ContributorLayout>
  )
}
