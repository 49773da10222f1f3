import { ActionForm } from '#ui/index.ts'
import { ContributorLayout } from './contributor-layout.tsx'

const words = {
  confirm: {
    title: 'Xác nhận địa chỉ thư',
    text: 'Bấm nút dưới đây để xác nhận địa chỉ thư và chuyển đăng ký đến nơi xét duyệt.',
    label: 'Xác nhận',
  },
  enter: {
    title: 'Xác nhận vào trang cộng tác viên',
    text: 'Bấm nút dưới đây để vào. Trình duyệt này được nhớ trong 12 giờ.',
    label: 'Vào',
  },
} as const

export function LinkPage({ kind, action }: { kind: keyof typeof words; action: string }) {
  const { title, text, label } = words[kind]
  return (
    <ContributorLayout title={title}>
      <p>{text}</p>
      <ActionForm action={action} label={label} />
    </ContributorLayout>
  )
}
