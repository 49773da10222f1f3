import type { AttemptLimit } from '#platform/attempts.ts'
import type { VisitLimit } from '#platform/visit-limits.ts'

/** Every number of signing in stands here; pages and mails take theirs from it. */
const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** Wrong passwords and wrong codes count together: knowing the password does not buy fresh tries at the code. */
export const accountLimit: AttemptLimit = {
  door: 'account',
  attempts: 5,
  window: 15 * minute,
  block: 15 * minute,
}

/** A whole office may share one address, so it is allowed far more than one account is. */
export const addressLimit: AttemptLimit = {
  door: 'address',
  attempts: 60,
  window: 15 * minute,
  block: 15 * minute,
}

export const resetLimit: AttemptLimit = { door: 'reset', attempts: 3, window: hour, block: hour }
export const resetAddressLimit: AttemptLimit = {
  door: 'reset-address',
  attempts: 20,
  window: hour,
  block: hour,
}

/** Forms of the workspace sent by somebody who never signed in here: each may be large and is kept for a day. */
export const strangerFormLimit: VisitLimit = { door: 'held-form', perAddress: 5, inAll: 60, period: hour }

export const sessionIdle = 8 * hour
export const sessionAbsolute = 7 * 24 * hour
/** A session in use is noted at most this often: reading a page is not worth a write each time. */
export const sessionNoted = minute

/** A request for a reset takes at least this long, so that its time does not tell whether a letter was written. */
export const resetAnswerTime = 300
export const resetLinkLife = hour
export const codePageLife = 10 * minute
/** A code of the phone is good for its own 30 seconds and those before and after. */
export const usedCodeKept = 5 * minute

export const recoveryCodes = 10
export const passwordLength = { min: 12, max: 200 }

/** 900000 → "15 phút"; rounded up, so that nobody is sent back too early. */
export function inMinutes(milliseconds: number): string {
  return `${Math.max(1, Math.ceil(milliseconds / minute))} phút`
}
