import { countOf } from '#lib/text.ts'
import { paths } from '#paths'
import { Notice } from '#ui/index.ts'

/** While there is no index that could be asked: the rest of the portal works, and some of it finds things too. */
export function IndexMaking({ progress }: { progress: { done: number; total: number } | null }) {
  return (
    <Notice kind="warning" title="Đang dựng lại chỉ mục tìm kiếm">
      <p>
        Việc tìm theo từ tạm thời chưa dùng được
        {progress && progress.total > 0
          ? `: đã đọc ${countOf(progress.done, 'mục')} trong ${countOf(progress.total, 'mục')}. `
          : '. '}
        Hãy thử lại sau ít phút. Gõ đúng số văn bản vẫn tìm được ngay.
      </p>
      <p>
        Trong lúc chờ, có thể xem <a href={paths.documents.href()}>danh sách văn bản</a>,{' '}
        <a href={paths.archive.href()}>tin, bài theo tháng</a> hoặc{' '}
        <a href={paths.tags.href()}>theo từ khóa</a>.
      </p>
    </Notice>
  )
}
