import { z } from 'zod'

const text = z.string().trim().min(1)
const date = z.iso.date()
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'phải là chữ thường không dấu, số và gạch nối')

/** How long there is from the event on. */
export const dutyClock = z.discriminatedUnion('kind', [
  /** As in `lib/working-time`. */
  z.strictObject({
    kind: z.literal('period'),
    amount: z.int().min(0).max(1000),
    unit: z.enum(['hour', 'day', 'working_day']),
  }),
  /** At this hour of a weekday (1 is Monday) of the week in which the event falls. */
  z.strictObject({
    kind: z.literal('weekday'),
    weekday: z.int().min(1).max(7),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  }),
  /** By the end of this day of the month in which the event falls. */
  z.strictObject({ kind: z.literal('month_day'), day: z.int().min(1).max(31) }),
  /** The event itself says until when. */
  z.strictObject({ kind: z.literal('given') }),
])
export type DutyClock = z.output<typeof dutyClock>

/** Who is told when so much of the time is used up, in percent. */
export const dutyLadder = z
  .array(
    z.strictObject({
      percent: z.int().min(1).max(1000),
      to: z.enum(['supplier', 'head', 'board_head', 'chief']),
    }),
  )
  .max(12)
export type DutyLadder = z.output<typeof dutyLadder>

export const dutySuppliers = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('research') }),
  z.strictObject({ kind: z.literal('listed'), divisions: z.array(text).min(1) }),
])
export type DutySuppliers = z.output<typeof dutySuppliers>

/** Which division owes which kind of information, after which event, in which time (art. 11, R-1402). */
export const dutiesFile = z.array(
  z.strictObject({
    code,
    name: text,
    clause: text,
    trigger: text,
    suppliers: dutySuppliers,
    clock: dutyClock,
    ladder: dutyLadder,
    /** Help beside each duty (art. 8.4). */
    guidance: z.string(),
    /** Of art. 10, where what is supplied is an article. */
    section: text.nullable(),
    source: text,
    unverified: z.boolean(),
    validFrom: date,
    validTo: date.nullable(),
  }),
)
export type ProfileDuty = z.output<typeof dutiesFile>[number]
