import { z } from 'zod'

const text = z.string().trim().min(1)
const date = z.iso.date()
const halves = z.union([z.literal(0), z.literal(1), z.literal(2)])

/** "07:30" → 450, the minutes after midnight. */
const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'phải là giờ và phút, như 07:30')
  .transform((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))

const span = z
  .strictObject({ from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from < to, 'phải bắt đầu trước khi kết thúc')

/** When the office works: its week, its hours, and each day that is not as its weekday is. */
export const calendarFile = z.strictObject({
  /** Half-days worked, from Monday to Sunday: 0, 1 (the morning) or 2. */
  week: z
    .tuple([halves, halves, halves, halves, halves, halves, halves])
    .refine((week) => week.some((worked) => worked > 0), 'phải có ít nhất một buổi làm việc'),
  hours: z.strictObject({ morning: span, afternoon: span }),
  days: z.array(
    z.strictObject({
      day: date,
      name: text,
      kind: z.enum(['off', 'swapped_workday']),
      source: text,
      /** Reckoned, or from memory: to be compared with the yearly notice. */
      unverified: z.boolean(),
    }),
  ),
})
export type ProfileCalendar = z.output<typeof calendarFile>
