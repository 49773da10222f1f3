import { expect, it } from 'vitest'
import { mondayToFriday, nextOfficeTime, openCalendar } from './index.ts'

const at = (text: string) => new Date(`${text}+07:00`)
const hours = { morning: { from: 7 * 60, to: 11 * 60 + 30 }, afternoon: { from: 13 * 60 + 30, to: 17 * 60 } }
const calendar = openCalendar(
  [2, 2, 2, 2, 2, 1, 0],
  [
    { day: '2026-09-02', kind: 'off' },
    { day: '2026-09-06', kind: 'swapped_workday' },
  ],
)

it.each([
  ['2026-08-31T09:12', '2026-08-31T09:12', 'is now while the office works'],
  ['2026-08-31T06:00', '2026-08-31T07:00', 'waits for the morning'],
  ['2026-08-31T11:30', '2026-08-31T13:30', 'waits until lunch is over'],
  ['2026-09-01T17:00', '2026-09-03T07:00', 'steps over a holiday'],
  [
    '2026-09-05T13:00',
    '2026-09-06T07:00',
    'knows that only the morning of a Saturday is worked, and the exchanged Sunday',
  ],
])('a word at %s comes at %s: it %s', (now, expected) => {
  expect(nextOfficeTime(at(now), hours, calendar)).toEqual(at(expected))
})

it('there is no calendar of a week in which nobody works', () => {
  expect(() => openCalendar([0, 0, 0, 0, 0, 0, 0])).toThrow(RangeError)
  expect(openCalendar(mondayToFriday).firstWorkingDay('9000-01-01')).toBe('9000-01-01')
})
