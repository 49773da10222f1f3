import type { Day } from '../days.ts'

const dayLength = 86_400_000

/** Days since 1970-01-01; NaN where the text is no day. */
export const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / dayLength

export const dayNumbered = (number: number): Day => new Date(number * dayLength).toISOString().slice(0, 10)
