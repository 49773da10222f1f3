import { z } from 'zod'
import { parseDateTimeInput } from '#lib/dates.ts'
import { several } from '#platform/http/index.ts'

export const text = (missing: string, most: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Dài quá ${most} ký tự`)

export const longText = z.string().trim().max(4_000, 'Dài quá 4000 ký tự').default('')

const moment = (missing: string) =>
  z.string({ error: missing }).transform((typed, check) => {
    const at = parseDateTimeInput(typed)
    if (at !== null) return at
    check.addIssue({ code: 'custom', message: missing })
    return z.NEVER
  })

const divisions = (known: readonly string[]) =>
  several
    .transform((chosen) => chosen.filter((id) => known.includes(id)))
    .refine((chosen) => chosen.length > 0, 'Chọn ít nhất một phòng, đơn vị')

export const askForm = (known: readonly string[], now: Date) =>
  z.object({
    title: text('Viết thông tin cần cung cấp', 300),
    details: longText,
    divisions: divisions(known),
    dueAt: moment('Chọn ngày, giờ phải cung cấp').refine((at) => at > now, 'Hạn phải sau lúc này'),
  })

export const eventForm = (
  known: readonly string[],
  triggers: readonly string[],
  leaders: readonly string[],
  now: Date,
) =>
  z.object({
    trigger: z.string({ error: 'Chọn sự kiện' }).refine((key) => triggers.includes(key), 'Chọn sự kiện'),
    title: text('Viết sự kiện, ví dụ tên cuộc họp', 300),
    details: longText,
    divisions: divisions(known),
    place: z.string().trim().max(300, 'Dài quá 300 ký tự').default(''),
    leaders: several.transform((chosen) => chosen.filter((id) => leaders.includes(id))),
    at: moment('Chọn lúc sự kiện diễn ra').refine((at) => at <= now, 'Sự kiện phải đã diễn ra'),
  })

export const stepForm = z.object({ words: text('Viết lý do hoặc nội dung', 1_000) })
