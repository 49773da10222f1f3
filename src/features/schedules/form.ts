import { z } from 'zod'
import { isDay, type Day } from '#lib/days.ts'
import { bearsSecrecy } from '#lib/document-facts/index.ts'
import { readTimeOfDay } from '#lib/time-of-day.ts'
import { several } from '#platform/http/index.ts'

export const mostLetters = { content: 1_000, place: 300, participants: 1_000, note: 1_000, reason: 500 }

const secret =
  'Có dấu chỉ độ mật. Cuộc họp mật không được đưa vào hệ thống này (Quy chế, Điều 3, khoản 1, điểm b)'

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Dài quá ${most} ký tự`)
    .default('')
    .refine((text) => !bearsSecrecy(text), secret)

const someOf = (known: readonly string[]) =>
  several.transform((chosen) => chosen.filter((one) => known.includes(one)))

const time = (missing: string | null) =>
  z
    .string()
    .trim()
    .default('')
    .transform((typed, check) => {
      const minutes = readTimeOfDay(typed)
      if (minutes !== null || (typed === '' && missing === null)) return minutes
      const message = typed === '' && missing !== null ? missing : 'Ghi giờ như 07:30'
      check.addIssue({ code: 'custom', message })
      return z.NEVER
    })

interface Known {
  leaders: readonly string[]
  divisions: readonly string[]
  today: Day
  /** The day on which the entry stands already. */
  before: Day | null
}

/** What was on a past day can still be mended, but nothing new is put on one (R-1221). */
export const entryForm = ({ leaders, divisions, today, before }: Known) =>
  z
    .object({
      day: z
        .string({ error: 'Chọn ngày' })
        .trim()
        .min(1, 'Chọn ngày')
        .refine((day) => isDay(day) && day >= '2000-01-01' && day <= '2100-12-31', {
          error: 'Ngày không có thật; ghi theo ngày/tháng/năm',
          abort: true,
        })
        .refine((day) => day >= today || day === before, 'Ngày này đã qua'),
      startsAt: time('Ghi giờ bắt đầu').transform((minutes) => minutes ?? 0),
      endsAt: time(null),
      content: words(mostLetters.content).refine((text) => text !== '', 'Viết nội dung làm việc'),
      place: words(mostLetters.place),
      participants: words(mostLetters.participants),
      leaders: someOf(leaders).refine((chosen) => chosen.length > 0, 'Chọn ít nhất một lãnh đạo'),
      divisions: someOf(divisions),
      scope: z.enum(['public', 'internal'], 'Chọn ai xem được'),
      note: words(mostLetters.note),
      reason: words(mostLetters.reason),
    })
    .refine(({ startsAt, endsAt }) => endsAt === null || endsAt > startsAt, {
      message: 'Giờ kết thúc phải sau giờ bắt đầu',
      path: ['endsAt'],
    })

export type EntryDraft = z.output<ReturnType<typeof entryForm>>

const version = z.coerce.number({ error: 'Hãy tải lại trang rồi thử lại' }).int()
export const versionForm = z.object({ version })

export const stepForm = (needsReason: boolean) =>
  z.object({
    version,
    reason: needsReason
      ? words(mostLetters.reason).refine((text) => text !== '', 'Ghi lý do')
      : z
          .string()
          .optional()
          .transform(() => ''),
  })
