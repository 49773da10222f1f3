import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain, isSameSeries, listSeries, seriesOf, sizeOf, type NumberNote, type Range } from './series.ts'

const document = (number: string, issuedOn = '2026-01-05', issuer = 'Văn phòng') => ({
  id: `${number} ${issuedOn}`,
  issuer,
  number,
  numberKey: number.toLowerCase(),
  issuedOn,
})
const note = (first: number, last: number, at = '2026-01-06', words = 'Số không phát hành'): NumberNote => ({
  first,
  last,
  note: words,
  notedByName: 'A',
  at: new Date(at),
})

describe('a series of numbers', () => {
  it.each([
    ['65/QĐ-CVP', 'QĐ-CVP'],
    ['17/2011/QĐ-UBND', 'năm/QĐ-UBND'],
    ['702/UBND-KTTH', 'UBND-…'],
    ['3954/UBND-VX', 'UBND-…'],
    ['hội nghị', null],
  ])('%s counts in %s', (number, series) => {
    expect(seriesOf(number)).toBe(series)
  })

  it('is the same however somebody typed its symbol', () => {
    const numbers = ['1/QĐ-CVP', '2/qđ-cvp', '3/QD-CVP', '4/QĐ-CVP']
    const series = listSeries(
      numbers.map((number) => document(number)),
      2026,
    )
    expect(series.map(({ name, gaps }) => ({ name, gaps }))).toEqual([{ name: 'QĐ-CVP', gaps: [] }])
    const asSaid = { issuer: 'Văn phòng', name: 'QD-CVP' }
    expect(series.map((one) => isSameSeries(one, asSaid))).toEqual([true])
    const others = listSeries([document('1/HD-UBND'), document('1/HĐ-UBND')], 2026)
    expect(others.map(({ name }) => name)).toEqual(['HD-UBND', 'HĐ-UBND'])
  })

  it('tells what is missing from 1 to the last, and what was given twice', () => {
    const numbers = ['2/QĐ-CVP', '3/QĐ-CVP', '3/QĐ-CVP', '7/QĐ-CVP', '1/UBND-VX', '2/UBND-KT', 'không số']
    const series = listSeries(
      numbers.map((number, n) => document(number, `2026-01-0${n + 1}`)),
      2026,
    )
    expect(series.map(({ name, last, count, gaps }) => ({ name, last, count, gaps }))).toEqual([
      {
        name: 'QĐ-CVP',
        last: 7,
        count: 3,
        gaps: [
          { first: 1, last: 1 },
          { first: 4, last: 6 },
        ],
      },
      { name: 'UBND-…', last: 2, count: 2, gaps: [] },
    ])
    expect(series[0]?.duplicates.map((group) => group.map(({ issuedOn }) => issuedOn))).toEqual([
      ['2026-01-02', '2026-01-03'],
    ])
  })

  it('takes 12a for neither a gap nor a duplicate of 12', () => {
    const [series] = listSeries(
      ['11', '12', '12a'].map((number) => document(`${number}/QĐ-CVP`)),
      2026,
    )
    expect(series).toMatchObject({ count: 3, duplicates: [], gaps: [{ first: 1, last: 10 }] })
  })

  it('parts a gap where an explanation begins and ends, and the newest counts', () => {
    const gaps = explain([{ first: 1, last: 10 }], [note(3, 5), note(5, 5, '2026-01-07', 'Số đã hủy')])
    expect(gaps.map(({ first, last, why }) => [first, last, why?.note ?? null])).toEqual([
      [1, 2, null],
      [3, 4, 'Số không phát hành'],
      [5, 5, 'Số đã hủy'],
      [6, 10, null],
    ])
  })

  it('misses exactly the numbers that no document has, explained or not', () => {
    const value = fc.integer({ min: 1, max: 60 })
    const range = fc
      .tuple(value, value)
      .map(([one, other]) => note(Math.min(one, other), Math.max(one, other)))
    const numbersIn = (ranges: readonly Range[]) =>
      ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n))
    fc.assert(
      fc.property(
        fc.uniqueArray(value, { minLength: 1 }),
        fc.array(range, { maxLength: 5 }),
        (values, notes) => {
          const [series] = listSeries(
            values.map((one) => document(`${one}/QĐ-CVP`)),
            2026,
          )
          const last = Math.max(...values)
          const missing = Array.from({ length: last }, (_, n) => n + 1).filter((one) => !values.includes(one))
          const parted = explain(series?.gaps ?? [], notes)
          expect(numbersIn(series?.gaps ?? [])).toEqual(missing)
          expect(numbersIn(parted)).toEqual(missing)
          expect(sizeOf(parted)).toBe(missing.length)
          for (const { first, last: end, why } of parted)
            for (const one of numbersIn([{ first, last: end }]))
              expect(notes.some((each) => each.first <= one && each.last >= one)).toBe(why !== null)
        },
      ),
      { numRuns: 60 },
    )
  })
})
