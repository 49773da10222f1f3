import { Temporal } from 'temporal-polyfill'

/**
 * Replaces the days of a text by dates counted from `day` (YYYY-MM-DD), so that a text stays true whenever it is loaded:
 *   {{date:-3}} three days before → "02/09/2011"      {{workday:-1}} the working day before (Monday to Friday)
 *   {{monday:1}} … {{friday:1}} that day of next week  {{month:0}} this month → "9/2011"   {{year:0}} → "2011"
 * Throws RangeError on a word that it does not know.
 */
export function fillDays(text: string, day: string): string {
  return text.replaceAll(/\{\{([a-z]+):([+-]?\d+)\}\}/g, (_, word: string, amount: string) =>
    dayOf(word, Number(amount), Temporal.PlainDate.from(day)),
  )
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
const twoDigits = (n: number): string => String(n).padStart(2, '0')
const written = (date: Temporal.PlainDate): string =>
  `${twoDigits(date.day)}/${twoDigits(date.month)}/${date.year}`

function dayOf(word: string, amount: number, from: Temporal.PlainDate): string {
  const weekday = weekdays.indexOf(word)
  if (weekday !== -1) return written(from.add({ days: amount * 7 + weekday + 1 - from.dayOfWeek }))
  if (word === 'date') return written(from.add({ days: amount }))
  if (word === 'workday') return written(workdayFrom(from, amount))
  if (word === 'month') {
    const { month, year } = from.add({ months: amount })
    return `${month}/${year}`
  }
  if (word === 'year') return String(from.year + amount)
  throw new RangeError(`Không có từ chỉ ngày "${word}"`)
}

function workdayFrom(from: Temporal.PlainDate, amount: number): Temporal.PlainDate {
  const direction = Math.sign(amount)
  let date = from
  for (let left = Math.abs(amount); left > 0;) {
    date = date.add({ days: direction })
    if (date.dayOfWeek <= 5) left -= 1
  }
  return date
}
