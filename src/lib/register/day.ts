import { addDays, isDay, type Day } from '../days.ts'

const words = /(?<!\d)(\d{1,2})\s*th[aá]ng\s*(\d{1,2})\s*n[aă]m\s*(\d{4}|\d{2})(?!\d)/iu
const numbers = /^\D{0,40}?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?!\d)/u
const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/u

/**
 * A day however a register writes it: "15/9/2011", "15.09.11", "2011-09-15", "ngày 15 tháng 9 năm 2011", and a spreadsheet's count
 * of days. The day comes before the month, always: what would be a day only the other way round is no day. Null where it is none.
 */
export function readDay(typed: string): Day | null {
  const text = typed.normalize('NFC').trim()
  const written = words.exec(text) ?? numbers.exec(text)
  if (written) return dayOf(written[3], written[2], written[1])
  const ordered = iso.exec(text)
  if (ordered) return dayOf(ordered[1], ordered[2], ordered[3])
  return /^\d{5}(\.\d+)?$/.test(text) ? fromSpreadsheet(Math.floor(Number(text))) : null
}

/** Two figures of a year: registers are of this century, or of the second half of the last one. */
const fullYear = (year: string) => (year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`)

function dayOf(year = '', month = '', day = ''): Day | null {
  const text = `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : null
}

/** Spreadsheets count days from the last one of 1899. Only days that a register may hold: 1945 to 2100. */
const fromSpreadsheet = (count: number): Day | null =>
  count >= 16_438 && count <= 73_415 ? addDays('1899-12-30', count) : null
