import type { Subject } from '#platform/audit/index.ts'
import type { PageReport } from './table.ts'

/** Not the reference: it is the sender's key. */
export const subjectOf = ({ id, path }: Pick<PageReport, 'id' | 'path'>): Subject => ({
  type: 'page_report',
  id,
  name: `Báo lỗi ở trang ${path.split('?', 1)[0] ?? ''}`,
})
