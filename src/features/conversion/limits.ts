import type { VisitLimit } from '#platform/visit-limits.ts'

const hour = 60 * 60 * 1000

/** An office behind one address may convert a cupboard of old files in a morning. */
export const convertLimit: VisitLimit = { door: 'conversion', perAddress: 60, inAll: 600, period: hour }

/** Bytes; said beside the control. */
export const mostBytes = 5 * 1024 * 1024

/** Letters of a text, pasted or read out of a file: some 250 pages. */
export const mostLetters = 500_000

/** Who has not signed in gets less time and memory than an official file: milliseconds, bytes. */
export const readingLimits = { time: 15_000, memory: 640 * 1024 * 1024, answer: 16 * 1024 * 1024 }
