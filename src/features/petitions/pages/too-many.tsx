import { formatDateTime } from '#lib/dates.ts'
import { Notice } from '#ui/index.ts'

export function TooMany({ until }: { until: Date | undefined }) {
  if (!until) return null
  return (
    <Notice kind="warning" live title="Lúc này có quá nhiều yêu cầu">
      {`Nội dung đã viết vẫn còn dưới đây. Xin gửi lại sau ${formatDateTime(until)}, hoặc gửi qua thư, điện thoại ghi ở cuối trang.`}
    </Notice>
  )
}
