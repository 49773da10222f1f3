import { z } from 'zod'
import { isDay, mondayOf, type Day } from '#lib/days.ts'
import type { FieldErrors, FieldValues } from '#platform/http/index.ts'
import type { Assignable } from '../assignees.ts'

export const weekField = (monday: Day): string => `tuan-${monday}`
export const usualDuty = 'Trực biên tập'

export interface RosterEntry {
  monday: Day
  person: Assignable
}

type Filled =
  | { ok: true; value: { title: string; entries: RosterEntry[] } }
  | { ok: false; values: FieldValues; errors: FieldErrors }

/** One field for each week, empty where nobody is to be added. */
export function readRoster(body: unknown, people: readonly Assignable[]): Filled {
  const values = (body ?? {}) as FieldValues
  const errors: FieldErrors = {}
  const title = String(values['title'] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (title === '' || title.length > 100) errors['title'] = 'Ghi nội dung trực, dài nhất 100 ký tự'
  const entries: RosterEntry[] = []
  for (const [name, value] of Object.entries(values)) {
    const monday = /^tuan-(.+)$/.exec(name)?.[1]
    if (monday === undefined || value === '') continue
    const person = people.find((one) => one.value === value)
    if (!isDay(monday) || mondayOf(monday) !== monday) errors[name] = 'Tuần trực bắt đầu từ thứ hai'
    else if (!person) errors[name] = 'Chọn người của Tổ biên tập trong danh sách'
    else entries.push({ monday, person })
  }
  if (entries.length === 0 && Object.keys(errors).length === 0) {
    const first = Object.keys(values).find((name) => name.startsWith('tuan-')) ?? 'title'
    errors[first] = 'Chọn người trực cho ít nhất một tuần'
  }
  return Object.keys(errors).length > 0
    ? { ok: false, values, errors }
    : { ok: true, value: { title, entries } }
}

export const swapForm = z
  .object({
    first: z.guid('Chọn tuần thứ nhất'),
    second: z.guid('Chọn tuần thứ hai'),
  })
  .refine(({ first, second }) => first !== second, {
    message: 'Chọn hai tuần khác nhau',
    path: ['second'],
  })
