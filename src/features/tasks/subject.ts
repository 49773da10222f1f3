import type { Subject } from '#platform/audit/index.ts'
import type { Task } from './table.ts'

export const subjectOf = ({ id, title }: Pick<Task, 'id' | 'title'>): Subject => ({
  type: 'task',
  id,
  name: title,
})
