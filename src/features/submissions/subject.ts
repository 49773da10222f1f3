import { formatDateTime } from '#lib/dates.ts'
import type { Subject } from '#platform/audit/index.ts'
import type { Submission } from './table.ts'

/** Neither the sender's name nor the words of the letter: the log cannot be erased. */
export const subjectOf = ({ id, receivedAt }: Pick<Submission, 'id' | 'receivedAt'>): Subject => ({
  type: 'submission',
  id,
  name: `Thư đến lúc ${formatDateTime(receivedAt)}`,
})
