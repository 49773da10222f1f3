import { addDays, isDay, type Day } from '../days.ts'
import { withoutMarks } from '../text.ts'

const slashed = /(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})/
const spoken = /(\d{1,2})\s?th[aá]ng\s?(\d{1,2})\s?n[aă]m\s?(\d{4})/i

/** "15/9/2011", "ngày 15 tháng 9 năm 2011" → "2011-09-15"; null where there is no day or it does not exist. */
export function readDay(text: string): Day | null {
  const [, day = '', month = '', year = ''] = spoken.exec(text) ?? slashed.exec(text) ?? []
  if (year === '') return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? written : null
}

/** As laws count, without marks: scanners and old registers lose them. */
const words: Readonly<Record<string, number>> = {
  bay: 7,
  muoi: 10,
  'muoi lam': 15,
  'hai muoi': 20,
  'ba muoi': 30,
  'bon muoi lam': 45,
}

/** The same as alternatives of a pattern, the longest first. */
export const spelledCounts = Object.keys(words)
  .toSorted((one, other) => other.length - one.length)
  .join('|')

/** "sau 10 ngày kể từ ngày ký": the tenth day after it; null where the number cannot be read or is absurd. */
export function daysAfter(day: Day, amount: string): Day | null {
  const days = /^\d{1,3}$/.test(amount) ? Number(amount) : words[withoutMarks(amount.normalize('NFC'))]
  return days === undefined ? null : addDays(day, days)
}
