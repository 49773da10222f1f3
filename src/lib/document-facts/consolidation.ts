import { parseNumber } from '../document-number/index.ts'
import { readDay } from './days.ts'
import type { Facts } from './facts.ts'
import { fact, isCapitals, type Read } from './lines.ts'
import { writeAgency } from './names.ts'

const confirmed = /^XÁC (THỰC|NHẬN) VĂN BẢN HỢP NHẤT/
const original =
  /^(?:luật|bộ luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư)\s.{0,120}?số (\S{3,40}) ngày (\d{1,2}\s?tháng\s?\d{1,2}\s?năm\s?\d{4})/i

/**
 * A consolidated text bears the name of what it consolidates; its own number, day and agency stand above the signature that
 * confirms it. The day of what it consolidates stands below the title.
 */
export function readConsolidation(all: readonly Read[], facts: Facts): void {
  const at = all.findIndex(({ text }) => confirmed.test(text))
  const head = all.slice(0, 30).find(({ text }) => /^VĂN BẢN HỢP NHẤT/.test(text))
  const line = all[at] ?? head
  if (!line) return
  facts.type = fact('consolidated-text', 0.95, line, line.text)
  readOriginal(all, facts)
  if (at === -1) return
  const foot = all.slice(Math.max(at - 6, 0), at + 8)
  const numbered = foot.find(({ text }) => /^Số\s*:/i.test(text) && parseNumber(text) !== null)
  const number = numbered && parseNumber(numbered.text)
  if (numbered && number) facts.number = fact(number.text, 0.97, numbered, numbered.text)
  const dated = foot.find(({ text }) => /,\s*ngày/i.test(text) && readDay(text) !== null)
  const day = dated && readDay(dated.text)
  if (dated && day) {
    facts.issuedOn = fact(day, 0.97, dated, dated.text)
    const place = /^(\p{Lu}[\p{L}.\- ]{1,30}),/u.exec(dated.text)?.[1]
    if (place !== undefined) facts.place = fact(place, 0.9, dated, dated.text)
  }
  const agency = foot.filter(
    ({ text, side }) => side !== 'right' && isCapitals(text) && !confirmed.test(text) && !/\d/.test(text),
  )
  const [first] = agency
  const name = agency.map(({ text }) => text).join(' ')
  if (first) facts.issuer = fact(writeAgency(all, name), 0.85, first, name)
}

function readOriginal(all: readonly Read[], facts: Facts): void {
  for (const [index, line] of all.slice(0, 30).entries()) {
    const text = [line, all[index + 1], all[index + 2]].map((one) => one?.text ?? '').join(' ')
    const match = original.exec(text)
    const day = match && readDay(match[2] ?? '')
    if (!match || !day) continue
    facts.originalOn = fact(day, 0.85, line, match[0])
    return
  }
}
