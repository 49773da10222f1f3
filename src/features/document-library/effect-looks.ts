import type { Effect, Ends } from '#features/documents/index.ts'
import type { Day } from '#lib/days.ts'
import type { StateLook } from '#ui/index.ts'

/** As the national database calls them (R-1213). */
export const effectLooks: Record<Effect, StateLook> = {
  con: { label: 'Còn hiệu lực', tone: 'good' },
  chua: { label: 'Chưa có hiệu lực', tone: 'waiting' },
  'mot-phan': { label: 'Hết hiệu lực một phần', tone: 'warning' },
  'ngung-mot-phan': { label: 'Ngưng hiệu lực một phần', tone: 'warning' },
  ngung: { label: 'Ngưng hiệu lực toàn bộ', tone: 'warning' },
  het: { label: 'Hết hiệu lực toàn bộ', tone: 'stopped' },
  'khong-ro': { label: 'Chưa xác định hiệu lực', tone: 'neutral' },
}

/** The same as the list is filtered by, for one row of it. */
export function effectOfLine(
  line: Ends & { effectiveFrom: Day | null; issuedOn: Day | null },
  today: Day,
): Effect {
  const { effectiveFrom, issuedOn } = line
  const begins = effectiveFrom ?? issuedOn
  const has = (from: Day | null) => from !== null && from <= today
  if (has(line.endedFrom)) return 'het'
  if (begins !== null && begins > today) return 'chua'
  if (has(line.suspendedFrom)) return 'ngung'
  if (effectiveFrom === null) return 'khong-ro'
  if (has(line.partlyEndedFrom)) return 'mot-phan'
  return has(line.partlySuspendedFrom) ? 'ngung-mot-phan' : 'con'
}
