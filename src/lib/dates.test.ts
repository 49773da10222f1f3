import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatDateTime,
  formatLongDate,
  formatRelative,
  parseDateInput,
  parseDateTimeInput,
  toDateInput,
  toDateTimeInput,
} from './dates.ts'

const at = (text: string) => new Date(text)

it('writes a moment in the time of the office, whatever the machine believes', () => {
  expect(formatDateTime(at('2011-09-14T18:05:00Z'))).toBe('15/09/2011 01:05')
  expect(formatDateTime(at('2011-09-14T17:00:00Z'))).toBe('15/09/2011 00:00')
  expect(formatDate(at('2011-09-14T16:59:59Z'))).toBe('14/09/2011')
  expect(formatLongDate(at('2011-09-15T01:00:00Z'))).toBe('Thứ năm, ngày 15 tháng 9 năm 2011')
  expect(formatLongDate(at('2011-09-18T01:00:00Z'))).toBe('Chủ nhật, ngày 18 tháng 9 năm 2011')
})

describe('a time that was typed', () => {
  it('is read in the time of the office', () => {
    expect(parseDateTimeInput('2011-09-15T07:30')).toEqual(at('2011-09-15T00:30:00Z'))
    expect(parseDateInput('2011-09-15')).toEqual(at('2011-09-14T17:00:00Z'))
  })

  it('is refused when there is no such time', () => {
    for (const text of ['', 'mai', '2011-02-30T07:30', '2011-09-15T25:00', '2011-09-15', '2011-09-15T07:30Z'])
      expect(parseDateTimeInput(text), text).toBeNull()
    expect(parseDateInput('2011-13-01')).toBeNull()
  })

  it('comes back to the field as it was', () => {
    const moments = fc.date({ min: at('1976-01-01'), max: at('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, (moment) => {
        const typed = toDateTimeInput(moment)
        expect(toDateTimeInput(parseDateTimeInput(typed) ?? new Date(0))).toBe(typed)
        expect(typed.startsWith(toDateInput(moment))).toBe(true)
      }),
    )
  })
})

describe('how long ago', () => {
  const now = at('2011-09-20T03:30:00Z')

  it.each([
    ['2011-09-20T03:29:30Z', 'vừa xong'],
    ['2011-09-20T03:18:00Z', '12 phút trước'],
    ['2011-09-20T00:30:00Z', '3 giờ trước'],
    ['2011-09-19T16:59:00Z', 'hôm qua lúc 23:59'],
    ['2011-09-18T17:00:00Z', 'hôm qua lúc 00:00'],
    ['2011-09-16T01:00:00Z', '4 ngày trước'],
    ['2011-08-01T01:00:00Z', '01/08/2011'],
    ['2011-09-20T03:30:30Z', 'trong một phút nữa'],
    ['2011-09-20T03:42:00Z', 'còn 12 phút'],
    ['2011-09-21T01:00:00Z', 'ngày mai lúc 08:00'],
    ['2011-09-24T01:00:00Z', 'còn 4 ngày'],
  ])('%s is %s', (moment, words) => {
    expect(formatRelative(at(moment), now)).toBe(words)
  })

  it('counts calendar days of the office, not stretches of 24 hours', () => {
    expect(formatRelative(at('2011-09-18T16:00:00Z'), at('2011-09-19T17:30:00Z'))).toBe('2 ngày trước')
  })
})
