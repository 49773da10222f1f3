import type { FieldValues } from '#platform/http/index.ts'
import type { DutyRule } from '../table.ts'
import { receivers } from './rule.ts'

/** A rule as its form shows it. */
export function valuesOf(rule: DutyRule | null, validFrom: string): FieldValues {
  if (rule === null)
    return {
      supplierKind: 'all',
      clockKind: 'working_day',
      amount: '1',
      ladder: '100%: người cung cấp, lãnh đạo phòng',
      validFrom,
    }
  const { clock, suppliers, ladder, section, name, clause, source, trigger, guidance } = rule
  const steps = Map.groupBy(ladder, ({ percent }) => percent)
  const amount =
    clock.kind === 'period'
      ? clock.amount
      : clock.kind === 'weekday'
        ? clock.weekday
        : clock.kind === 'month_day'
          ? clock.day
          : 0
  return {
    name,
    clause,
    source,
    trigger,
    guidance,
    section: section ?? '',
    supplierKind: suppliers.kind,
    divisions: suppliers.kind === 'listed' ? suppliers.divisions : [],
    clockKind: clock.kind === 'period' ? clock.unit : clock.kind,
    amount: String(amount),
    time: clock.kind === 'weekday' ? clock.time : '17:00',
    ladder: Array.from(
      steps,
      ([percent, all]) => `${percent}%: ${all.map(({ to }) => receivers[to]).join(', ')}`,
    ).join('\n'),
    validFrom,
  }
}
