import type { ComponentChildren } from 'preact'
import { countOf } from '#lib/text.ts'
import { Notice } from '#ui/index.ts'

interface IndexMakingProps {
  progress: { done: number; total: number } | null
  /** What finds things meanwhile. */
  children: ComponentChildren
}

/** While there is no index that could be asked: the rest of the portal works, and some of it finds things too. */
export function IndexMaking({ progress, children }: IndexMakingProps) {
  return (
    <Notice kind="warning" title="Đang dựng lại chỉ mục tìm kiếm">
      <p>
        Việc tìm theo từ tạm thời chưa dùng được
        {progress && progress.total > 0
          ? `: đã đọc ${countOf(progress.done, 'mục')} trong ${countOf(progress.total, 'mục')}. `
          : '. '}
        Hãy thử lại sau ít phút.
      </p>
      <p>{children}</p>
    </Notice>
  )
}
