import { Table, type Column, type Option } from '#ui/index.ts'
import { halvesNames, weekdays } from '../form.ts'
import type { listWeeks } from '../queries.ts'

export interface WorkingWeeks {
  weeks: Awaited<ReturnType<typeof listWeeks>>
  divisions: readonly Option[]
  hours: Readonly<Record<'morning' | 'afternoon', { from: number; to: number }>>
}

type Week = WorkingWeeks['weeks'][number]

export function WeekTable({ weeks, divisions }: Pick<WorkingWeeks, 'weeks' | 'divisions'>) {
  const nameOf = (id: string | null) =>
    id === null ? 'Toàn cơ quan' : (divisions.find(({ value }) => value === id)?.label ?? id)
  const days = weekdays.map((weekday, n): Column<Week> => ({
    head: weekday,
    cell: ({ halves }) => halvesNames[String(halves[n]) as keyof typeof halvesNames],
  }))
  return (
    <Table
      caption="Buổi làm việc trong tuần"
      captionHidden
      rows={weeks.toSorted((one, other) => (one.divisionId ?? '').localeCompare(other.divisionId ?? ''))}
      columns={[{ head: 'Áp dụng cho', header: true, cell: ({ divisionId }) => nameOf(divisionId) }, ...days]}
    />
  )
}

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

export const HoursText = ({ hours: { morning, afternoon } }: Pick<WorkingWeeks, 'hours'>) => (
  <p>
    {`Giờ làm việc: buổi sáng ${clock(morning.from)}–${clock(morning.to)}, buổi chiều ${clock(afternoon.from)}–${clock(afternoon.to)}. Lời nhắc chỉ được gửi trong giờ này.`}
  </p>
)
