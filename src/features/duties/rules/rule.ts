import type { Day } from '#lib/days.ts'
import type { DutyClock, DutyLadder, DutySuppliers } from '#platform/profile.ts'
import type { DutyRule } from '../table.ts'

interface DivisionFacts {
  id: string
  kind: string
}

/** Which of these divisions supply such things. */
export function suppliersAmong<D extends DivisionFacts>(
  suppliers: DutySuppliers,
  divisions: readonly D[],
): D[] {
  return divisions.filter(({ id, kind }) => {
    if (suppliers.kind === 'listed') return suppliers.divisions.includes(id)
    return suppliers.kind === 'research' ? kind === 'research' : kind !== 'leadership'
  })
}

export const isInForce = (
  { validFrom, validTo }: Pick<DutyRule, 'validFrom' | 'validTo'>,
  day: Day,
): boolean => validFrom <= day && (validTo === null || day <= validTo)

export const unitNames = { hour: 'giờ', day: 'ngày', working_day: 'ngày làm việc' } as const
const weekdayNames = ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật']

/** As the matrix says it. */
export function clockText(clock: DutyClock): string {
  if (clock.kind === 'given') return 'Theo hạn ghi trong yêu cầu'
  if (clock.kind === 'weekday')
    return `Trước ${clock.time} ${weekdayNames[clock.weekday - 1] ?? ''} của tuần đó`
  if (clock.kind === 'month_day') return `Hết ngày ${String(clock.day).padStart(2, '0')} của tháng sau`
  return clock.amount === 0 && clock.unit !== 'hour'
    ? 'Trong ngày'
    : `${String(clock.amount).padStart(2, '0')} ${unitNames[clock.unit]}`
}

export const receivers: Record<DutyLadder[number]['to'], string> = {
  supplier: 'người cung cấp',
  head: 'lãnh đạo phòng',
  board_head: 'lãnh đạo Tổ biên tập',
  chief: 'Chánh Văn phòng',
}

/** "50%: người cung cấp; 100%: người cung cấp, lãnh đạo phòng" */
export function ladderText(ladder: DutyLadder): string {
  const steps = Map.groupBy(ladder, ({ percent }) => percent)
  return Array.from(
    steps,
    ([percent, all]) => `${percent}%: ${all.map(({ to }) => receivers[to]).join(', ')}`,
  ).join('; ')
}
