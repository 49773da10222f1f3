import type { Subject } from '#platform/audit/index.ts'
import { paths } from '#paths'
import type { Petition } from './table.ts'

/** By its code: the log cannot be erased, so nothing of the submitter goes into it. */
export const subjectOf = ({ id, code }: Pick<Petition, 'id' | 'code'>): Subject => ({
  type: 'petition',
  id,
  name: code,
})

export const pageOf = ({ id }: Pick<Petition, 'id'>): string => paths.desk.petition.href({ id })
