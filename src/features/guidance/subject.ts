import type { Subject } from '#platform/audit/index.ts'
import type { GuidanceNote } from './table.ts'

export const subjectOf = ({ id, title }: Pick<GuidanceNote, 'id' | 'title'>): Subject => ({
  type: 'guidance',
  id,
  name: title,
})
