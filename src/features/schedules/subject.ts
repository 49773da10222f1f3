import type { Day } from '#lib/days.ts'
import { excerpt } from '#lib/text.ts'
import type { Subject } from '#platform/audit/index.ts'
import { weekTitle } from './schedule.ts'
import type { ScheduleEntry } from './table.ts'

export const subjectOf = ({ id, content }: Pick<ScheduleEntry, 'id' | 'content'>): Subject => ({
  type: 'schedule_entry',
  id,
  name: excerpt(content, 120),
})

export const subjectOfWeek = (monday: Day): Subject => ({
  type: 'schedule_week',
  id: monday,
  name: weekTitle(monday),
})
