import type { VisitLimit } from '#platform/visit-limits.ts'

const hour = 60 * 60 * 1000

/** Calendars ask a few times an hour; a person may have several. Counted for each feed: a whole office shares one address. */
export const feedLimit: VisitLimit = { door: 'due-feed', perAddress: 60, inAll: 50_000, period: hour }

/** Addresses that lead nowhere, old ones among them; who asks for one closes the door to nobody's feed. */
export const strayLimit: VisitLimit = { door: 'due-feed-stray', perAddress: 30, inAll: 5_000, period: hour }
