import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, startOfDay, type Day } from '../days.ts'
import {
  endOf,
  mondayToFriday,
  openCalendar,
  shareUsed,
  type ExceptionalDay,
  type Halves,
  type Pause,
  type Period,
  type WorkingWeek,
} from './index.ts'

const at = (text: string) => new Date(`${text}+07:00`)
const plain = openCalendar()

describe('a period of days', () => {
  it('does not count the day of the event and ends at 24:00 of its last day', () => {
    expect(endOf(at('2011-09-15T08:00'), { amount: 1, unit: 'day' }, plain)).toEqual(at('2011-09-17T00:00'))
  })

  it('ends on the Monday where its last day is a Saturday', () => {
    expect(endOf(at('2011-09-16T16:00'), { amount: 1, unit: 'day' }, plain)).toEqual(at('2011-09-20T00:00'))
  })

  it('of no day is over when the day of the event ends', () => {
    expect(endOf(at('2011-09-15T08:00'), { amount: 0, unit: 'day' }, plain)).toEqual(at('2011-09-16T00:00'))
  })

  it('ends on a Saturday that is worked in exchange for another day', () => {
    const calendar = openCalendar(mondayToFriday, [{ day: '2011-09-17', kind: 'swapped_workday' }])
    expect(endOf(at('2011-09-16T16:00'), { amount: 1, unit: 'day' }, calendar)).toEqual(
      at('2011-09-18T00:00'),
    )
  })
})

describe('a period of working days', () => {
  it('steps over a holiday', () => {
    const calendar = openCalendar(mondayToFriday, [{ day: '2026-09-02', kind: 'off' }])
    expect(endOf(at('2026-09-01T08:00'), { amount: 1, unit: 'working_day' }, calendar)).toEqual(
      at('2026-09-04T00:00'),
    )
  })

  it('takes two Saturday mornings for one day where the desk works on them', () => {
    const calendar = openCalendar([0, 0, 0, 0, 0, 1, 0])
    expect(endOf(at('2026-03-02T08:00'), { amount: 1, unit: 'working_day' }, calendar)).toEqual(
      at('2026-03-15T00:00'),
    )
  })

  it('has no end while the petitioner is asked for more', () => {
    const pauses = [{ from: at('2026-03-03T09:00'), to: null }]
    expect(endOf(at('2026-03-02T08:00'), { amount: 5, unit: 'working_day' }, plain, pauses)).toBeNull()
  })

  it('goes on after the answer, without the days between', () => {
    const pauses = [{ from: at('2026-03-03T09:00'), to: at('2026-03-05T10:00') }]
    expect(endOf(at('2026-03-02T08:00'), { amount: 2, unit: 'working_day' }, plain, pauses)).toEqual(
      at('2026-03-07T00:00'),
    )
  })
})

it('a period of hours runs by night and stands still in pauses', () => {
  const pauses = [{ from: at('2026-03-02T20:00'), to: at('2026-03-02T21:30') }]
  expect(endOf(at('2026-03-02T18:00'), { amount: 4, unit: 'hour' }, plain, pauses)).toEqual(
    at('2026-03-02T23:30'),
  )
})

const hourLength = 3_600_000
const begin = at('2011-01-01T00:00').getTime()
const hoursOfTwentyYears = 20 * 365 * 24

const moments = fc
  .integer({ min: 0, max: hoursOfTwentyYears * 4 })
  .map((n) => new Date(begin + (n * hourLength) / 4))
const halves = fc.constantFrom<Halves>(0, 1, 2, 2)
const weeks: fc.Arbitrary<WorkingWeek> = fc
  .tuple(halves, halves, halves, halves, halves, halves, halves)
  .filter((week) => week.some((worked) => worked > 0))

interface Case {
  from: Date
  period: Period
  week: WorkingWeek
  exceptions: ExceptionalDay[]
  pauses: Pause[]
}

/** Holidays and pauses near the begin, where they matter, and pauses that meet, overlap and never end. */
const cases: fc.Arbitrary<Case> = moments.chain((from) => {
  const near = fc
    .integer({ min: -100, max: 60 * 24 * 4 })
    .map((n) => new Date(from.getTime() + (n * hourLength) / 4))
  return fc.record({
    from: fc.constant(from),
    period: fc.record({
      amount: fc.integer({ min: 0, max: 30 }),
      unit: fc.constantFrom('hour', 'day', 'working_day'),
    }),
    week: weeks,
    exceptions: fc.uniqueArray(
      fc.record({ day: near.map(dayOf), kind: fc.constantFrom('off', 'swapped_workday') }),
      { selector: ({ day }) => day, maxLength: 15 },
    ),
    pauses: fc.array(
      fc
        .record({ from: near, to: fc.option(near, { freq: 8 }) })
        .filter(({ from, to }) => to === null || to > from),
      { maxLength: 4 },
    ),
  })
})

const weekdayOf = (day: Day) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** The same day by day, as one would with a wall calendar and a pencil. Null where no end comes within five years. */
function naiveEnd({ from, period, week, exceptions, pauses }: Case): Date | null {
  const stands = (moment: number) =>
    pauses.some(
      (pause) => pause.from.getTime() < moment && (pause.to === null || moment <= pause.to.getTime()),
    )
  if (period.unit === 'hour') {
    let quarters = period.amount * 4
    let moment = from.getTime()
    for (let steps = 0; quarters > 0; steps++) {
      if (steps > 200_000) return null
      moment += hourLength / 4
      if (!stands(moment)) quarters--
    }
    return new Date(moment)
  }
  const halvesOn = (day: Day) => {
    const kind = exceptions.find((exception) => exception.day === day)?.kind
    return kind === 'off' ? 0 : kind === 'swapped_workday' ? 2 : (week[weekdayOf(day)] ?? 0)
  }
  let left = period.amount * 2
  let day = dayOf(from)
  for (let steps = 0; steps < 1500; steps++, day = addDays(day, 1)) {
    const runs = !stands(startOfDay(addDays(day, 1)).getTime())
    if (steps > 0 && runs) left -= period.unit === 'day' ? 2 : halvesOn(day)
    if (left <= 0 && runs && halvesOn(day) > 0) return startOfDay(addDays(day, 1))
  }
  return null
}

describe('over twenty years of any weeks, holidays, exchanged days and pauses', () => {
  it('a period ends where counting day by day ends', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { from, period, week, exceptions, pauses } = one
        expect(endOf(from, period, openCalendar(week, exceptions), pauses)).toEqual(naiveEnd(one))
      }),
      { numRuns: 800 },
    )
  })

  it('the used share never falls, is none at the begin and all at the end', () => {
    fc.assert(
      fc.property(cases, fc.array(fc.nat({ max: 100 }), { minLength: 2 }), (one, hours) => {
        const { from, period, week, exceptions, pauses } = one
        const calendar = openCalendar(week, exceptions)
        const end = endOf(from, period, calendar, pauses)
        if (end === null || end <= from) return
        const used = (now: Date) => shareUsed({ begin: from, end, unit: period.unit }, now, calendar, pauses)
        const shares = hours
          .toSorted((a, b) => a - b)
          .map((n) => used(new Date(from.getTime() + n * hourLength)))
        expect(shares).toEqual(shares.toSorted((a, b) => a - b))
        if (used(end) !== 1) expect(period.amount).toBe(0)
        expect(used(from)).toBe(0)
      }),
      { numRuns: 500 },
    )
  })
})
