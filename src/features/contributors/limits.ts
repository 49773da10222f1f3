import type { AttemptLimit } from '#platform/attempts.ts'
import type { VisitLimit } from '#platform/visit-limits.ts'

const minute = 60 * 1000
const hour = 60 * minute
const day = 24 * hour

export const registerLimit: VisitLimit = { door: 'contributor', perAddress: 5, inAll: 100, period: hour }
export const signInLimit: VisitLimit = { door: 'contributor-in', perAddress: 20, inAll: 500, period: hour }
/** Letters with a link to one address, whoever asks for them. */
export const letterLimit: AttemptLimit = {
  door: 'contributor-letter',
  attempts: 5,
  window: hour,
  block: hour,
}
export const sendLimit: VisitLimit = { door: 'contribution', perAddress: 20, inAll: 400, period: hour }

export const confirmLife = 48 * hour
export const linkLife = 15 * minute
export const sessionLife = 12 * hour
/** An answer takes at least this long, so that its time does not tell whether a letter was written. */
export const answerTime = 300
/** An application that led to nothing is erased after it. */
export const keptFor = 30 * day

export const mostLetters = {
  name: 200,
  representative: 200,
  email: 200,
  phone: 40,
  field: 500,
  reason: 1_000,
  title: 300,
  text: 20_000,
}
export const mostFiles = 3
/** Bytes of a form without files. */
export const formSize = 64 * 1024
