import { addDays, dayOf, isDay, mondayOf, weekNumber, type Day } from '#lib/days.ts'

/** "2026-03" */
export type Month = string

export interface Week {
  number: number
  monday: Day
  days: readonly Day[]
}

/** What was asked for where it is a month, else the one that it is now. */
export const readMonth = (typed: string, now: Date): Month =>
  /^\d{4}-\d\d$/.test(typed) && isDay(`${typed}-01`) && typed >= '2000-01' && typed <= '2100-12'
    ? typed
    : dayOf(now).slice(0, 7)

export const monthBefore = (month: Month): Month => addDays(`${month}-01`, -1).slice(0, 7)
export const monthAfter = (month: Month): Month => addDays(`${month}-01`, 31).slice(0, 7)

/** "Tháng 3 năm 2026" */
export const monthName = (month: Month): string =>
  `Tháng ${Number(month.slice(5))} năm ${Number(month.slice(0, 4))}`

/** The whole weeks in which the month lies, from Monday to Sunday. */
export function weeksOf(month: Month): Week[] {
  const weeks: Week[] = []
  for (let monday = mondayOf(`${month}-01`); monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
    const first = monday
    weeks.push({
      number: weekNumber(first),
      monday: first,
      days: [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(first, n)),
    })
  }
  return weeks
}
