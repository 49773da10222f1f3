import type { VisitLimit } from '#platform/visit-limits.ts'

const hour = 60 * 60 * 1000

/** One person finds few errors in an hour; a class or an office behind one address finds some more. */
export const sendLimit: VisitLimit = { door: 'page-report', perAddress: 10, inAll: 200, period: hour }

/** The board gets at most one letter in this time, however many reports come. */
export const letterPause = hour

export const mostLetters = { path: 500, words: 2000, email: 200, answer: 2000 }

/** Bytes of the whole form: the longest fields, each letter in three bytes and each byte escaped. */
export const formSize = 64 * 1024
