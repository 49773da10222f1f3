import type { Day } from '../days.ts'
import { numberOf, dayNumbered } from './day-number.ts'

/** Half-days worked on a day: none, the morning, or all of it. */
export type Halves = 0 | 1 | 2

/** From Monday to Sunday. */
export type WorkingWeek = readonly [Halves, Halves, Halves, Halves, Halves, Halves, Halves]

/** A day that is not as its weekday is: `swapped_workday` is worked in full in exchange for another. */
export interface ExceptionalDay {
  day: Day
  kind: 'off' | 'swapped_workday'
}

export interface WorkCalendar {
  readonly halvesOn: (day: Day) => Halves
  /** Half-days until the day before, counted from a day long ago: only the difference of two means something. */
  readonly halvesBefore: (day: Day) => number
  /** The same of the days on which anything is worked. */
  readonly workingDaysBefore: (day: Day) => number
  /** The first day by whose end so many half-days have been worked, counted as in `halvesBefore`. */
  readonly dayOfHalf: (count: number) => Day
  /** The day itself where it is worked, else the next that is. */
  readonly firstWorkingDay: (day: Day) => Day
}

export const mondayToFriday: WorkingWeek = [2, 2, 2, 2, 2, 0, 0]

const first = numberOf('0001-01-01')
const last = numberOf('9999-12-31')

/**
 * The working days of an office. Whole weeks are reckoned, exceptional days counted beside them, so that no question depends on how
 * far apart two days are. Throws RangeError for a week without work, in which no period would ever end.
 */
export function openCalendar(
  week: WorkingWeek = mondayToFriday,
  exceptions: readonly ExceptionalDay[] = [],
): WorkCalendar {
  if (week.every((halves) => halves === 0)) throw new RangeError('Nobody works on any day of this week')
  const kinds = new Map(exceptions.map(({ day, kind }) => [numberOf(day), kind]))
  const halvesOf = (number: number): Halves => {
    const kind = kinds.get(number)
    if (kind === 'off') return 0
    return kind === 'swapped_workday' ? 2 : week[weekdayOf(number)]!
  }
  const differing = [...kinds.keys()].toSorted((one, other) => one - other)
  const counter = (worthOf: (halves: Halves) => number) =>
    openCounter(
      week.map(worthOf),
      differing.map((number) => ({
        number,
        more: worthOf(halvesOf(number)) - worthOf(week[weekdayOf(number)]!),
      })),
    )
  const halvesBefore = counter((halves) => halves)
  const daysBefore = counter((halves) => Math.min(halves, 1))

  function dayOfHalf(count: number): Day {
    let low = first
    let high = last
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (halvesBefore(middle + 1) >= count) high = middle
      else low = middle + 1
    }
    return dayNumbered(low)
  }

  return {
    halvesOn: (day) => halvesOf(numberOf(day)),
    halvesBefore: (day) => halvesBefore(numberOf(day)),
    workingDaysBefore: (day) => daysBefore(numberOf(day)),
    dayOfHalf,
    firstWorkingDay: (day) =>
      halvesOf(numberOf(day)) > 0 ? day : dayOfHalf(halvesBefore(numberOf(day)) + 1),
  }
}

/** Monday is 0; day 0 was a Thursday. */
const weekdayOf = (number: number) => (((number + 3) % 7) + 7) % 7

/** What the days before a day are worth together, from a Monday long ago. */
function openCounter(
  week: readonly number[],
  differing: readonly { number: number; more: number }[],
): (number: number) => number {
  const numbers = differing.map(({ number }) => number)
  const sums = addUp(differing.map(({ more }) => more))
  const untilWeekday = addUp(week)
  const wholeWeek = untilWeekday[7]!
  return (number) => {
    const weeks = Math.floor((number + 3) / 7)
    return weeks * wholeWeek + untilWeekday[weekdayOf(number)]! + sums[countBelow(numbers, number)]!
  }
}

/** [2, 3] → [0, 2, 5] */
const addUp = (values: readonly number[]): number[] => {
  const sums = [0]
  for (const value of values) sums.push(sums.at(-1)! + value)
  return sums
}

/** How many of the ascending numbers are less. */
function countBelow(numbers: readonly number[], bound: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < bound) low = middle + 1
    else high = middle
  }
  return low
}
