import { z } from 'zod'
import { isDay } from '#lib/days.ts'
import { RuleBroken } from '#platform/errors.ts'
import type { FieldValues, Rejected } from '#platform/http/index.ts'
import { publishes, roleKeys, roles } from './roles.ts'

const text = (missing: string, longest = 200) =>
  z.string({ error: missing }).trim().min(1, missing).max(longest, `Dài quá ${longest} ký tự`)

const optionalText = (longest = 200) =>
  z
    .string()
    .trim()
    .max(longest, `Dài quá ${longest} ký tự`)
    .default('')
    .transform((value) => value || null)

/** Years of four digits that the database takes too. */
const isKnownDay = (value: string) => isDay(value) && value >= '1900-01-01'
const wrongDay = 'Ngày không có thật; ghi theo ngày/tháng/năm, ví dụ 05/09/2026'

const day = (missing: string) =>
  z.string({ error: missing }).trim().min(1, missing).refine(isKnownDay, { error: wrongDay, abort: true })

const optionalDay = z
  .string()
  .trim()
  .default('')
  .refine((value) => value === '' || isKnownDay(value), wrongDay)
  .transform((value) => value || null)

const reason = text('Ghi lý do', 1000)
const endsBeforeBegin = 'Ngày kết thúc không được ở trước ngày bắt đầu'
const inOrder = (term: { fromOn: string; toOn: string | null }) =>
  term.toOn === null || term.fromOn <= term.toOn

export const personForm = z.object({
  fullName: text('Nhập họ và tên', 100).transform((name) => name.replaceAll(/\s+/g, ' ')),
  email: text('Nhập địa chỉ thư điện tử', 200)
    .toLowerCase()
    .pipe(z.email('Địa chỉ thư điện tử không đúng, ví dụ ten@coquan.gov.vn')),
  phone: optionalText(30),
})

const lines = z
  .string()
  .default('')
  .transform((value) => value.split('\n').map((line) => line.trim()))
  .transform((found) => found.filter((line) => line !== ''))
  .refine((found) => found.length <= 30, 'Nhiều nhất 30 lĩnh vực')
  .refine((found) => found.every((line) => line.length <= 100), 'Mỗi lĩnh vực dài nhất 100 ký tự')

export const postForm = z
  .object({
    role: z
      .enum(roleKeys as [string, ...string[]], 'Chọn loại chức vụ')
      .transform((role) => role as keyof typeof roles),
    divisionId: optionalText(20),
    title: text('Nhập tên chức vụ như khi ký', 200),
    fields: lines,
    duty: optionalText(500),
    canPublish: z.literal('on').optional(),
    fromOn: day('Nhập ngày bắt đầu'),
    toOn: optionalDay,
    decision: optionalText(),
  })
  .refine(inOrder, { path: ['toOn'], error: endsBeforeBegin })
  .refine((post) => roles[post.role].division !== 'required' || post.divisionId !== null, {
    path: ['divisionId'],
    error: 'Chức vụ này phải thuộc một phòng: chọn phòng',
  })
  .refine((post) => roles[post.role].division !== 'none' || post.divisionId === null, {
    path: ['divisionId'],
    error: 'Chức vụ trong Tổ biên tập không thuộc phòng nào: để trống ô này',
  })
  .transform((post) => ({ ...post, canPublish: publishes(post.role, post.canPublish === 'on') }))

export const datesForm = z
  .object({ fromOn: day('Nhập ngày bắt đầu'), toOn: optionalDay, decision: optionalText() })
  .refine(inOrder, { path: ['toOn'], error: endsBeforeBegin })

export const endForm = z
  .object({ when: z.enum(['now', 'day'], 'Chọn thời điểm thôi giữ chức vụ'), lastDay: optionalDay, reason })
  .refine((end) => end.when === 'now' || end.lastDay !== null, {
    path: ['lastDay'],
    error: 'Nhập ngày cuối giữ chức vụ',
  })
  .transform((end) => ({ lastDay: end.when === 'now' ? null : end.lastDay, reason: end.reason }))

export const refusalForm = z.object({ reason })

export const leavingForm = z
  .looseObject({ leftOn: day('Nhập ngày thôi làm việc'), reason })
  .transform(({ leftOn, reason: why, ...rest }) => ({ leftOn, reason: why, successors: successorsIn(rest) }))

/** The form field in which the successor of one kind of work is chosen. */
export const successorField = (key: string): string => `successor-${key}`

const successorsIn = (fields: Record<string, unknown>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(fields).flatMap(([name, value]): [string, string][] =>
      name.startsWith('successor-') && typeof value === 'string' && value !== ''
        ? [[name.slice('successor-'.length), value]]
        : [],
    ),
  )

export const boardForm = z.object({
  name: text('Nhập tên Tổ biên tập'),
  decisionNumber: text('Nhập số quyết định', 100),
  decidedOn: day('Nhập ngày ký quyết định'),
  signedBy: text('Nhập chức vụ người ký'),
  validFrom: day('Nhập ngày có hiệu lực'),
})

export const delegationForm = z
  .object({
    divisionId: text('Chọn phòng', 20),
    toPerson: z.uuid('Chọn người được ủy quyền'),
    fromOn: day('Nhập ngày bắt đầu'),
    toOn: day('Nhập ngày kết thúc'),
    reason,
    decision: optionalText(),
  })
  .refine(inOrder, { path: ['toOn'], error: endsBeforeBegin })

/** What was typed, and what was wrong with it. */
export type Sent = Pick<Rejected, 'values' | 'errors'>

/** A rule that was broken becomes an error of the form it was asked from, so that nothing typed is lost; else null. */
export async function rejectionOf(
  body: unknown,
  field: string,
  act: () => Promise<unknown>,
): Promise<Sent | null> {
  try {
    await act()
    return null
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error
    const named = error.facts['field']
    return {
      values: (body ?? {}) as FieldValues,
      errors: { [typeof named === 'string' ? named : field]: error.rule },
    }
  }
}
