import { formatLongDate } from '#lib/dates.ts'
import { startOfDay, type Day } from '#lib/days.ts'
import { writeTimeOfDay } from '#lib/time-of-day.ts'
import type { Occasion, Step } from '../schedule.ts'
import { paths } from '#paths'

/** "08:00", "08:00 - 11:30" */
export const timeText = ({ startsAt, endsAt }: Pick<Occasion, 'startsAt' | 'endsAt'>): string =>
  endsAt === null ? writeTimeOfDay(startsAt) : `${writeTimeOfDay(startsAt)} - ${writeTimeOfDay(endsAt)}`

/** "Thứ hai, ngày 30 tháng 11 năm 2026" */
export const dayText = (day: Day): string => formatLongDate(startOfDay(day))

/** The addresses of the steps. */
export const stepAddresses: Record<Step, string> = {
  accept: 'dua-vao-lich',
  refuse: 'tu-choi',
  recall: 'rut',
  cancel: 'hoan-huy',
  reopen: 'xem-xet-lai',
  renew: 'de-nghi-lai',
  restore: 'dua-lai',
}

export const weekHref = (week: Day): string => `${paths.desk.schedule.href()}?tuan=${week}`
