/** One document of the demonstration: its facts, the file it came in, and what it does to others. */
import { z } from 'zod'
import { addDays, type Day } from '#lib/days.ts'

const text = z.string().trim().min(1)
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'phải là chữ thường không dấu, số và gạch nối')

/** A fixed day, or so many days before the day of loading. */
const day = z.union([z.iso.date(), z.strictObject({ daysAgo: z.int().min(0) })])

const facts = z.strictObject({
  type: key.optional(),
  number: text.optional(),
  issuedOn: day.optional(),
  place: text,
  issuer: text,
  signerAuthority: text.optional(),
  signerPost: text.optional(),
  signerName: text.optional(),
  abstract: text.optional(),
  fields: z.array(key).min(1),
  effectiveFrom: day.optional(),
  expiresOn: day.optional(),
})

export const documentItemFile = z.strictObject({
  /** Handed in as a person hands in a file; what is read in it stands where `facts` say nothing else. */
  file: z
    .strictObject({ from: z.string().regex(/^(documents\/)?[a-z0-9-]+\.txt$/), name: text })
    .nullable()
    .default(null),
  facts,
  lateNote: z.string().default(''),
  enteredBy: key,
  confirmedBy: key,
  /** Entered so many days before the day of loading. */
  daysAgo: z.int().min(0),
  relations: z
    .array(
      z.strictObject({
        type: key,
        target: text,
        part: text.nullable().default(null),
        since: day.nullable().default(null),
      }),
    )
    .default([]),
  /** Why it was taken back, where it was. */
  withdrawn: text.nullable().default(null),
})

export type DocumentItem = z.output<typeof documentItemFile> & { name: string; words: string }

export const dayOn = (given: z.output<typeof day>, today: Day): Day =>
  typeof given === 'string' ? given : addDays(today, -given.daysAgo)
