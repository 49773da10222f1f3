import { formatDate } from '#lib/dates.ts'
import type { Actor } from '#platform/actor.ts'
import type { Subject } from '#platform/audit/index.ts'
import type { ContributorRow } from './table.ts'

/** Not the name: the log cannot be erased. */
export const subjectOf = ({ id, createdAt }: Pick<ContributorRow, 'id' | 'createdAt'>): Subject => ({
  type: 'contributor',
  id,
  name: `Đăng ký cộng tác viên ngày ${formatDate(createdAt)}`,
})

/** Who acts, for the log: somebody known by number, not by name. */
export const actorFor = (id: string): Actor => ({ id, name: 'Cộng tác viên bên ngoài', posts: [] })
