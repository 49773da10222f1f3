import { z } from 'zod'
import { readTimeOfDay } from '#lib/time-of-day.ts'

const time = z.string().transform((typed, check) => {
  const minutes = readTimeOfDay(typed)
  if (minutes !== null) return minutes
  check.addIssue({ code: 'custom', message: 'phải là giờ như "07:30"' })
  return z.NEVER
})

const entry = z.strictObject({
  /** 0 is the week of the first start, 1 the next, -1 the one before. */
  week: z.int().min(-4).max(4),
  /** From Monday, 1, to Sunday. */
  weekday: z.int().min(1).max(7),
  startsAt: time,
  endsAt: time.nullable(),
  content: z.string().min(1),
  place: z.string(),
  participants: z.string(),
  /** Keys of leaders. */
  leaders: z.array(z.string()).min(1),
  divisions: z.array(z.string()),
  scope: z.enum(['public', 'internal']),
  /** Called off, or put at another hour, after it was published. */
  cancelled: z.string().nullable(),
  moved: z.strictObject({ startsAt: time, endsAt: time.nullable(), reason: z.string() }).nullable(),
})

/** `demo/schedule.json` of a profile: who keeps and who publishes the leaders' week, and what is in it. */
export const scheduleFile = z.strictObject({
  keptBy: z.string(),
  publishedBy: z.string(),
  entries: z.array(entry),
})

export type ScheduleItem = z.output<typeof entry>
export type DemonstrationSchedule = z.output<typeof scheduleFile>
