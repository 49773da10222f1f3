import { addDays, type Day } from '../days.ts'
import { daysAfter, spelledCounts } from '../document-facts/days.ts'
import { withoutMarks } from '../text.ts'
import { readDay } from './day.ts'

export interface EffectDays {
  effectiveFrom: Day | null
  expiresOn: Day | null
}

/** All of it is matched without marks: registers of the time of three encodings lose them. */
const written = String.raw`(?<!\d)(\d{4}-\d{1,2}-\d{1,2}|\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:\d{4}|\d{2})(?!\d)|\d{1,2} ?thang ?\d{1,2} ?nam ?\d{4})(?:[t ]\d\d:\S*)?`
const since = String.raw`(?:(?:ngay|khi) (?:ky|ban hanh)(?![a-z])|(?:ngay )?${written})`
const inForce = /^(?:dang |van |con )?(?:co )?hieu luc(?: thi hanh)?\.?$/
const over = new RegExp(String.raw`(?:het|cham dut) hieu luc([^\d;]{0,40}?)${written}`)
const until = new RegExp(String.raw`(?:den|toi) ()(?:het )?(?:ngay )?${written}`)
const counted = new RegExp(
  String.raw`(?<![a-z\d])(?:sau )?(\d{1,3}|${spelledCounts})(?: \([^)]{1,20}\))? ngay,? (?:ke )?tu ${since}`,
)
const begun = new RegExp(String.raw`(?:(?:ke )?tu )?()${since}`)
/** Words of which a day that was found says less than the whole: a part, a suspension, a count that is not understood, an open end. */
const unread =
  /\d|mot phan|(?<![a-z])(?:ngung|dinh chi|bai bo|huy bo|thay the|het|cham dut|den|toi|sau|tuan|thang|nam|lam viec|mot|hai|ba|bon|muoi)(?![a-z])|ngay,?$/

/**
 * What a cell about a document's effect says, as days: "01/07/2011", "Có hiệu lực từ ngày ký", "sau mười lăm ngày kể từ ngày ký", "Còn hiệu lực
 * đến hết ngày 31/12/2015", "Hết hiệu lực toàn bộ từ ngày 01/7/2016" (its last day is the one before). What is in force needs no day. Null
 * where something is not understood for sure: readers see it at once, and what ends in part would be taken for ended.
 */
export function readEffect(typed: string, issuedOn: Day): EffectDays | null {
  if (/^[\d.\s]{5,}$/.test(typed)) return onlyFrom(readDay(typed))
  const text = fold(typed)
  if (inForce.test(text)) return { effectiveFrom: null, expiresOn: null }
  // Without its mark “sáu mươi” (sixty) is “sau mười” (after ten).
  if (text.includes('mot phan') || /sáu/iu.test(typed.normalize('NFC'))) return null
  const end = over.exec(text) ?? until.exec(text)
  const rest = without(text, end)
  const begin = counted.exec(rest) ?? begun.exec(rest)
  if ((!end && !begin) || unread.test(without(rest, begin))) return null
  const expiresOn = end && lastDayOf(end)
  const effectiveFrom = begin && firstDayOf(begin, issuedOn)
  const isWhole = (end === null) === (expiresOn === null) && (begin === null) === (effectiveFrom === null)
  return isWhole ? { effectiveFrom, expiresOn } : null
}

/** The last day of effect, out of a column of its own: "31/12/2015", and sentences about it. */
export function readEnd(typed: string, issuedOn: Day): Day | null {
  if (!/\p{L}/u.test(typed)) return readDay(typed)
  const sentence = fold(typed).includes('hieu luc') ? typed : `Hết hiệu lực ${typed}`
  return readEffect(sentence, issuedOn)?.expiresOn ?? null
}

const fold = (typed: string) => withoutMarks(typed.normalize('NFC')).replaceAll(/\s+/g, ' ').trim()

const without = (text: string, match: RegExpExecArray | null) =>
  match ? `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim() : text

const onlyFrom = (day: Day | null): EffectDays | null =>
  day === null ? null : { effectiveFrom: day, expiresOn: null }

function lastDayOf([, between = '', words = '']: RegExpExecArray): Day | null {
  const day = readDay(words)
  return day !== null && /(?<![a-z])tu (?!sau)/.test(between) ? addDays(day, -1) : day
}

function firstDayOf([, amount = '', words]: RegExpExecArray, issuedOn: Day): Day | null {
  const day = words === undefined ? issuedOn : readDay(words)
  return day === null || amount === '' ? day : daysAfter(day, amount)
}
