import { z } from 'zod'
import { isDay } from '#lib/days.ts'

const line = (missing: string, most = 200) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Dài quá ${most} ký tự`)

export const dayKinds = { off: 'Nghỉ', swapped_workday: 'Làm bù, làm hoán đổi' } as const
export type DayKind = keyof typeof dayKinds
export const dayKindNames = Object.keys(dayKinds) as [DayKind, ...DayKind[]]

export const dayForm = z.object({
  day: z.string({ error: 'Chọn ngày' }).refine(isDay, 'Chọn ngày'),
  kind: z.enum(dayKindNames, 'Chọn nghỉ hay làm bù'),
  name: line('Nhập tên ngày, ví dụ Tết Nguyên đán'),
  source: line('Nhập văn bản làm căn cứ'),
})

export const removalForm = z.object({ reason: line('Ghi vì sao bỏ ngày này', 500) })

const halves = z.enum(['0', '1', '2'], 'Chọn buổi làm việc').transform(Number)

export const weekdays = ['Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy', 'Chủ nhật'] as const
export const halvesNames = { '2': 'Cả ngày', '1': 'Buổi sáng', '0': 'Nghỉ' } as const

export const weekForm = z
  .object({
    division: z.string().default(''),
    d0: halves,
    d1: halves,
    d2: halves,
    d3: halves,
    d4: halves,
    d5: halves,
    d6: halves,
  })
  .transform(({ division, d0, d1, d2, d3, d4, d5, d6 }) => ({
    divisionId: division || null,
    week: [d0, d1, d2, d3, d4, d5, d6],
  }))
  .refine(({ week }) => week.some((worked) => worked > 0), {
    message: 'Tuần phải có ít nhất một buổi làm việc',
    path: ['d0'],
  })
