import { typeName, type PublicLine } from '#features/documents/index.ts'
import { formatDay } from '#lib/days.ts'

/** "Quyết định 65/QĐ-CVP" */
export const titleOf = ({ type, number }: Pick<PublicLine, 'type' | 'number'>): string =>
  [typeName(type), number].filter(Boolean).join(' ')

/** "ngày 15/09/2011", which tells apart what has the same number in another year. */
export const dateOf = ({ issuedOn }: Pick<PublicLine, 'issuedOn'>): string =>
  issuedOn ? `ngày ${formatDay(issuedOn)}` : ''
