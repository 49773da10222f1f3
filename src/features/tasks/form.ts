import { z } from 'zod'
import { isDay } from '#lib/days.ts'
import { readTimeOfDay } from '#lib/time-of-day.ts'
import { readItem } from './items.ts'
import { rule, type Step } from './task.ts'

export const mostLetters = { title: 200, details: 5000, reason: 1000, answer: 5000 }

const line = (missing: string, most: number) =>
  z
    .string({ error: missing })
    .transform((text) => text.replaceAll(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, missing).max(most, `Dài quá ${most} ký tự`))

const longText = (most: number) => z.string().trim().max(most, `Dài quá ${most} ký tự`).default('')

/** Years of four digits that the database takes too. */
const isKnownDay = (text: string) => isDay(text) && text >= '2000-01-01'
const wrongDay = 'Ngày không có thật; ghi theo ngày/tháng/năm, ví dụ 05/09/2026'

const optionalDay = z
  .string()
  .trim()
  .default('')
  .refine((text) => text === '' || isKnownDay(text), wrongDay)
  .transform((text) => text || null)

/** "16:30", "16h30", "16 giờ" → minutes after midnight. */
const timeOfDay = z
  .string()
  .trim()
  .default('')
  .transform((typed, check) => {
    if (typed === '') return null
    const minutes = readTimeOfDay(typed)
    if (minutes !== null) return minutes
    check.addIssue({ code: 'custom', message: 'Ghi giờ như 16:30' })
    return z.NEVER
  })

const item = z
  .string()
  .trim()
  .default('')
  .transform((typed, check) => {
    if (typed === '') return null
    const found = readItem(typed)
    if (found !== null) return found
    check.addIssue({
      code: 'custom',
      message: 'Dán địa chỉ của tin, bài, văn bản, mục trong lịch, phản ánh hoặc việc trên bàn làm việc',
    })
    return z.NEVER
  })

const assignee = z
  .string({ error: 'Chọn người hoặc phòng được giao' })
  .min(1, 'Chọn người hoặc phòng được giao')

export const workForm = (dueIsNeeded: boolean) =>
  z
    .object({
      title: line('Ghi tên việc', mostLetters.title),
      details: longText(mostLetters.details),
      assignee,
      dueQuick: z.string().default(''),
      dueOn: optionalDay,
      dueTime: timeOfDay,
      item,
    })
    .refine(({ dueQuick, dueOn }) => !dueIsNeeded || dueQuick !== '' || dueOn !== null, {
      message: 'Chọn hạn, hoặc ghi ngày đến hạn',
      path: ['dueOn'],
      when: () => true,
    })
    .refine(({ dueOn, dueTime }) => dueTime === null || dueOn !== null, {
      message: 'Ghi ngày đến hạn cùng với giờ',
      path: ['dueOn'],
    })

export const dutyForm = z
  .object({
    sectionId: z.string({ error: 'Chọn mục' }).min(1, 'Chọn mục'),
    assignee: z.string({ error: 'Chọn người phụ trách' }).min(1, 'Chọn người phụ trách'),
    fromOn: z
      .string({ error: 'Ghi ngày bắt đầu' })
      .trim()
      .min(1, 'Ghi ngày bắt đầu')
      .refine(isKnownDay, { error: wrongDay, abort: true }),
    toOn: optionalDay,
    details: longText(mostLetters.details),
  })
  .refine(({ fromOn, toOn }) => toOn === null || toOn >= fromOn, {
    message: 'Ngày cuối không được trước ngày bắt đầu',
    path: ['toOn'],
  })

const version = z.coerce.number({ error: 'Hãy tải lại trang rồi thử lại' }).int()
export const versionForm = z.object({ version })

const said = (missing: string, most: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Dài quá ${most} ký tự`)

/** What is sent with a step: the version that the person read, and what the step needs. */
export const stepForm = (step: Step) => {
  const { needs } = rule(step)
  return z
    .object({
      version,
      reason: needs === 'reason' ? said('Ghi lý do', mostLetters.reason) : z.undefined().catch(undefined),
      answer: needs === 'answer' ? said('Ghi kết quả', mostLetters.answer) : z.undefined().catch(undefined),
      person: needs === 'person' ? z.guid('Chọn người của phòng') : z.undefined().catch(undefined),
    })
    .transform(({ version: read, reason, answer, person }) => ({
      version: read,
      reason: reason ?? null,
      answer: answer ?? null,
      personId: person ?? null,
    }))
}

export type StepInput = z.output<ReturnType<typeof stepForm>>
