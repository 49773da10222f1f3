import { z } from 'zod'
import { isDay } from '#lib/days.ts'
import { longText, text } from '../form.ts'

const whole = (missing: string, least: number, most: number) =>
  z.coerce.number({ error: missing }).int(missing).min(least, missing).max(most, missing)

/** "50% người cung cấp" on each line, by the words of `receivers`. */
const ladderWords = {
  'người cung cấp': 'supplier',
  'lãnh đạo phòng': 'head',
  'lãnh đạo tổ biên tập': 'board_head',
  'chánh văn phòng': 'chief',
} as const

const ladder = z.string({ error: 'Viết các mức nhắc' }).transform((typed, check) => {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const steps = lines.flatMap((line) => {
    const [, percent = '', words = ''] = /^(\d{1,4})\s*%?\s*:?\s*(.+)$/.exec(line) ?? []
    const names = words
      .toLowerCase()
      .split(',')
      .map((name) => name.trim())
    return names.map((name) => ({
      percent: Number(percent),
      to: Object.hasOwn(ladderWords, name) ? ladderWords[name as keyof typeof ladderWords] : null,
    }))
  })
  const bad = steps.some(({ percent, to }) => to === null || percent < 1 || percent > 1000)
  if (!bad && steps.length <= 12) return steps.flatMap(({ percent, to }) => (to ? [{ percent, to }] : []))
  check.addIssue({
    code: 'custom',
    message: 'Mỗi dòng một mức, ví dụ “50%: người cung cấp, lãnh đạo phòng”; nhiều nhất 12 mức',
  })
  return z.NEVER
})

export const ruleForm = (known: {
  divisions: readonly string[]
  triggers: readonly string[]
  sections: readonly string[]
}) =>
  z
    .object({
      name: text('Nhập tên loại thông tin', 200),
      clause: text('Nhập điều, khoản làm căn cứ', 200),
      source: text('Nhập căn cứ của thời hạn', 300),
      trigger: z.string().refine((key) => known.triggers.includes(key), 'Chọn sự kiện'),
      supplierKind: z.enum(['all', 'research', 'listed'], 'Chọn phòng, đơn vị cung cấp'),
      divisions: z
        .union([z.string(), z.array(z.string())])
        .optional()
        .transform((chosen) => [chosen ?? []].flat().filter((id) => known.divisions.includes(id))),
      clockKind: z.enum(
        ['hour', 'day', 'working_day', 'weekday', 'month_day', 'given'],
        'Chọn cách tính hạn',
      ),
      amount: whole('Nhập số từ 0 đến 1000', 0, 1000),
      time: z.string().default('17:00'),
      section: z
        .string()
        .transform((code) => (known.sections.includes(code) ? code : null))
        .default(null),
      ladder,
      guidance: longText,
      validFrom: z.string({ error: 'Chọn ngày có hiệu lực' }).refine(isDay, 'Chọn ngày có hiệu lực'),
    })
    .superRefine(({ supplierKind, divisions: chosen, clockKind, amount, time }, check) => {
      const refuse = (path: string, message: string) =>
        check.addIssue({ code: 'custom', path: [path], message })
      if (supplierKind === 'listed' && chosen.length === 0)
        refuse('divisions', 'Chọn ít nhất một phòng, đơn vị')
      if (clockKind === 'weekday' && (amount < 1 || amount > 7))
        refuse('amount', 'Thứ trong tuần là số từ 1 (thứ hai) đến 7 (chủ nhật)')
      if (clockKind === 'weekday' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
        refuse('time', 'Giờ viết dạng 17:00')
      if (clockKind === 'month_day' && (amount < 1 || amount > 31))
        refuse('amount', 'Ngày trong tháng là số từ 1 đến 31')
    })
    .transform(({ supplierKind, divisions: chosen, clockKind, amount, time, ...rest }) => ({
      ...rest,
      suppliers:
        supplierKind === 'listed' ? { kind: supplierKind, divisions: chosen } : { kind: supplierKind },
      clock:
        clockKind === 'given'
          ? { kind: clockKind }
          : clockKind === 'weekday'
            ? { kind: clockKind, weekday: amount, time }
            : clockKind === 'month_day'
              ? { kind: clockKind, day: amount }
              : { kind: 'period' as const, amount, unit: clockKind },
    }))

export const endForm = z.object({
  lastDay: z.string({ error: 'Chọn ngày cuối' }).refine(isDay, 'Chọn ngày cuối'),
  reason: text('Ghi lý do', 500),
})
