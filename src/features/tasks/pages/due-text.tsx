import { formatDay } from '#lib/days.ts'
import { DateText, Tag } from '#ui/index.ts'

export interface Timed {
  dueAt: Date | null
  fromOn: string | null
  toOn: string | null
  overdue: boolean
}

/** Until when, or from when to when. */
export function DueText({ dueAt, fromOn, toOn, overdue }: Timed) {
  if (fromOn !== null)
    return (
      <span>{toOn === null ? `từ ${formatDay(fromOn)}` : `${formatDay(fromOn)} – ${formatDay(toOn)}`}</span>
    )
  if (dueAt === null) return <span>Không có hạn</span>
  return (
    <>
      <span class={overdue ? 'due is-late' : 'due'}>
        <DateText at={dueAt} form="due" />
      </span>{' '}
      {overdue && <Tag tone="warning">Quá hạn</Tag>}
    </>
  )
}
