import type { Effect, PublicLine } from '#features/documents/index.ts'
import type { Day } from '#lib/days.ts'
import type { StateLook } from '#ui/index.ts'

/** As the national database calls them (R-1213). */
export const effectLooks: Record<Effect, StateLook> = {
  chua: { label: 'Chưa có hiệu lực', tone: 'waiting' },
  con: { label: 'Còn hiệu lực', tone: 'good' },
  'mot-phan': { label: 'Hết hiệu lực một phần', tone: 'warning' },
  het: { label: 'Hết hiệu lực toàn bộ', tone: 'stopped' },
  'khong-ro': { label: 'Chưa xác định hiệu lực', tone: 'neutral' },
}

/** The same as the list is filtered by, for one row of it. */
export function effectOfLine(
  {
    effectiveFrom,
    partlyEndedFrom,
    endedFrom,
  }: Pick<PublicLine, 'effectiveFrom' | 'partlyEndedFrom' | 'endedFrom'>,
  today: Day,
): Effect {
  if (endedFrom !== null && endedFrom <= today) return 'het'
  if (effectiveFrom === null) return 'khong-ro'
  if (effectiveFrom > today) return 'chua'
  return partlyEndedFrom !== null && partlyEndedFrom <= today ? 'mot-phan' : 'con'
}
