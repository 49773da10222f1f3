import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mondayToFriday, openCalendar } from '#lib/working-time/index.ts'
import type { Profile } from '#platform/profile.ts'
import { entryClock } from './entry-clock.ts'

const dayLength = 24 * 60 * 60 * 1000
const dayText = (at: number) => new Date(at).toISOString().slice(0, 10)
/** The first moment of a day in the office, seven hours ahead of UTC. */
const startOf = (day: string) => Date.parse(`${day}T00:00:00+07:00`)

const profileOf = (
  days: number,
  daysOff: readonly string[],
): Pick<Profile, 'documents' | 'workCalendar'> => ({
  documents: {
    entry: [{ days, source: 'Điều 11', validFrom: '2011-09-15', validTo: null }],
    publication: [],
    newForDays: 15,
    fields: [],
    ownIssuers: [],
    registerKeptBy: [],
  },
  workCalendar: openCalendar(
    mondayToFriday,
    daysOff.map((day) => ({ day, kind: 'off' })),
  ),
})

/** R-003 as a clerk counts it with a calendar: hour by hour through the days, never by a formula. */
function naive(issuedOn: string, days: number, daysOff: readonly string[], enteredAt: Date) {
  const isOff = (day: string) =>
    daysOff.includes(day) || [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
  let end = Date.parse(`${issuedOn}T00:00:00Z`)
  for (let counted = 0; counted < days; counted++) end += dayLength
  while (isOff(dayText(end))) end += dayLength
  const dueOn = dayText(end)
  const over = startOf(dueOn) + dayLength
  let daysLate = 0
  for (let midnight = over; midnight <= enteredAt.getTime(); midnight += dayLength) daysLate++
  return { dueOn, isLate: enteredAt.getTime() >= over, daysLate }
}

describe('the entry clock', () => {
  const offset = fc.integer({ min: 0, max: 5000 })
  const from = Date.parse('2011-09-15T00:00:00Z')
  const cases = fc.record({
    issued: offset,
    days: fc.integer({ min: 0, max: 5 }),
    off: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 }),
    minutes: fc.integer({ min: -3 * 24 * 60, max: 30 * 24 * 60 }),
  })

  it('says what a clerk counts day by day, whatever the weekends and the days off', () => {
    fc.assert(
      fc.property(cases, ({ issued, days, off, minutes }) => {
        const issuedOn = dayText(from + issued * dayLength)
        const daysOff = off.map((n) => dayText(from + (issued + n) * dayLength))
        const enteredAt = new Date(startOf(issuedOn) + minutes * 60_000)
        const { dueOn, isLate, daysLate } = entryClock(profileOf(days, daysOff), issuedOn, enteredAt)
        expect({ dueOn, isLate, daysLate }).toEqual(naive(issuedOn, days, daysOff, enteredAt))
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['2026-03-02', '2026-03-03', 'the day of issue does not count'],
    ['2026-03-06', '2026-03-09', 'issued on a Friday, due on Monday'],
    ['2026-03-07', '2026-03-09', 'issued on a Saturday, due on Monday'],
    ['2026-09-01', '2026-09-03', 'over a public holiday'],
  ])('for %s ends with %s: %s', (issuedOn, dueOn) => {
    const profile = profileOf(1, ['2026-09-01', '2026-09-02'])
    const last = new Date(startOf(dueOn) + dayLength - 1)
    expect(entryClock(profile, issuedOn, last)).toMatchObject({ dueOn, isLate: false, daysLate: 0 })
    const over = new Date(startOf(dueOn) + dayLength)
    expect(entryClock(profile, issuedOn, over)).toMatchObject({ isLate: true, daysLate: 1 })
  })

  it('does not run for what was issued before the regulation', () => {
    const clock = entryClock(profileOf(1, []), '2011-09-14', new Date('2026-01-01'))
    expect(clock).toMatchObject({ dueOn: null, isLate: false })
  })
})
