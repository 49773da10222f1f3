import { formatDay, type Day } from '#lib/days.ts'

/** What it is called that somebody is in charge of a section. */
export const dutyTitle = (section: string, fromOn: Day): string =>
  `Phụ trách mục ${section} từ ngày ${formatDay(fromOn)}`
