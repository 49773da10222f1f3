import { formatDateTime } from '#lib/dates.ts'
import { Notice, useFrame } from '#ui/index.ts'

export function TooMany({ until }: { until: Date | undefined }) {
  const { office } = useFrame()
  if (!until) return null
  return (
    <Notice kind="warning" live title="Lúc này có quá nhiều yêu cầu">
      <p>
        Nội dung đã viết vẫn còn dưới đây. Xin gửi lại sau {formatDateTime(until)}, hoặc gửi thư tới{' '}
        <a href={`mailto:${office.email}`}>{office.email}</a>.
      </p>
    </Notice>
  )
}
