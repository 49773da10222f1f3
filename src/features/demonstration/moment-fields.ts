import { z } from 'zod'

/** When a step of the demonstration happens: so many days before its start, at a time of the office's zone. */
export const momentFields = {
  daysAgo: z.int().min(0).max(365),
  at: z.string().regex(/^\d\d:\d\d$/),
}
