import { parseDateInput, toDateInput } from '#lib/dates.ts'

/** Milliseconds. Whatever was missed by the triggers, and what only time changes, is right again after this. */
const longest = 5 * 60_000

const day = 24 * 60 * 60_000
let midnight = { from: 0, until: 0 }

/** From when until when, in milliseconds of the clock, something made now may be shown: never into another day of the office. */
export function lifeFrom(at: Date): { from: number; until: number } {
  const from = at.getTime()
  if (from < midnight.from || from >= midnight.until) midnight = dayOf(at)
  return { from, until: Math.min(from + longest, midnight.until) }
}

function dayOf(at: Date) {
  const from = parseDateInput(toDateInput(at))?.getTime() ?? at.getTime()
  return { from, until: from + day }
}
