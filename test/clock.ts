/** A Monday, eight in the morning in Hà Nội: when the tests' office opens. */
export const officeOpens = new Date('2026-03-02T01:00:00Z')

export interface TestClock {
  now(): Date
  set(moment: Date | string): void
  /** `advance({ days: 1, hours: 2 })` */
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void
}

/** Time that passes only when the test says so. */
export function startClock(start: Date | string = officeOpens): TestClock {
  let now = new Date(start)
  return {
    now: () => new Date(now),
    set(moment) {
      now = new Date(moment)
    },
    advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      now = new Date(now.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)
    },
  }
}
