import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measurePunctuality, median, type Punctual } from './lateness.ts'

const document = (over: Partial<Punctual>): Punctual => ({
  divisionId: 'KT',
  month: '2026-03',
  isEntered: true,
  daysLate: 0,
  delay: 1,
  hasNote: false,
  ...over,
})

describe('how punctual a division is', () => {
  it('counts what came in time, late, without a note, and what is awaited', () => {
    const rows = measurePunctuality([
      document({}),
      document({ daysLate: 3, delay: 4, hasNote: true }),
      document({ daysLate: 1, delay: 2 }),
      document({ isEntered: false, daysLate: 5 }),
      document({ isEntered: false }),
      document({ divisionId: 'VX', month: '2026-04' }),
    ])
    expect(rows).toEqual([
      expect.objectContaining({ divisionId: 'VX', month: '2026-04', issued: 1, onTime: 1 }),
      {
        divisionId: 'KT',
        month: '2026-03',
        issued: 5,
        entered: 3,
        onTime: 1,
        late: 2,
        medianDelay: 2,
        missing: 2,
        missingLate: 1,
        lateWithoutNote: 1,
      },
    ])
  })

  it('has a median that half of the delays do not exceed and half do not fall below', () => {
    expect(median([])).toBeNull()
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1 }), (delays) => {
        const middle = median(delays) ?? -1
        expect(delays.filter((delay) => delay <= middle).length).toBeGreaterThanOrEqual(delays.length / 2)
        expect(delays.filter((delay) => delay >= middle).length).toBeGreaterThanOrEqual(delays.length / 2)
      }),
    )
  })
})
