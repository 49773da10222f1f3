import type { VisitLimit } from '#platform/visit-limits.ts'

const hour = 60 * 60 * 1000

/** An office behind one address may convert a cupboard of old files in a morning. */
export const convertLimit: VisitLimit = { door: 'conversion', perAddress: 60, inAll: 600, period: hour }

/** Bytes; said beside the control. */
export const mostBytes = 5 * 1024 * 1024

/** Letters: of a pasted text, which is converted beside everybody's requests (a second's work at most), and of a file's. */
export const mostLetters = { text: 200_000, file: 500_000 }

/** Who has not signed in gets less time and memory than an official file: milliseconds, bytes. */
export const readingLimits = { time: 15_000, memory: 640 * 1024 * 1024, answer: 16 * 1024 * 1024 }
