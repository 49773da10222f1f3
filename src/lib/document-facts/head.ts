import { documentTypes, parseNumber } from '../document-number/index.ts'
import { readDay } from './days.ts'
import type { Facts } from './facts.ts'
import { fact, fold, type Read } from './lines.ts'
import { readType } from './type.ts'

/** So many lines may stand before the first base or article; in a gazette more, because lines are short. */
const headLines = 60

const bodyBegins = /^(can cu|xet|theo de nghi|thuc hien|dieu\s+\d|kinh gui|phan thu|chuong\s+[ivx\d])/

export interface Head {
  lines: readonly Read[]
  /** The index of the line that the number was read in, or -1. */
  numberAt: number
  typeAt: number
  /** There is a place for a number, and it is empty. */
  isUnnumbered: boolean
}

export function readHead(all: readonly Read[], facts: Facts): Head {
  const begin = all.slice(0, headLines + 1).findIndex(({ text }) => bodyBegins.test(fold(text)))
  const end = begin === -1 ? headLines : Math.max(begin + 1, 6)
  const lines = all.slice(0, end)
  const numberAt = readNumber(lines, facts)
  const isUnnumbered = numberAt !== -1 && !facts.number
  const typeAt = readType(lines, numberAt, facts)
  readDate(typeAt > 0 ? lines.slice(0, typeAt) : lines, numberAt, facts)
  readDate(lines, numberAt, facts)
  return { lines, numberAt, typeAt, isUnnumbered }
}

const label = /(^|\p{L}\s)s[oốỐ0]\s*[:.]?\s*\d|^s[oốỐ]\s*[:.]?\s*$|^s[oốỐ]\s*[:.]|^(luật|án lệ)\s+số\s*:?/iu

/** "Số:     /UBND-KTTH", "Luật số: …/2025/QH15" */
const empty = /s[oốỐ]\s*:?[\s.…_]*\/\s?[\p{L}\d]/iu

/** "Số: 65/QĐ-CVP"; also "Luật số: 51/2024/QH15". The number may stand on the line below. */
function readNumber(lines: readonly Read[], facts: Facts): number {
  const labelled = lines.findIndex(
    ({ text }) =>
      label.test(text) && !/công báo/i.test(text) && !bodyBegins.test(fold(text)) && !text.startsWith('('),
  )
  const line = lines[labelled]
  if (line && empty.test(line.text)) return labelled
  if (line) {
    const next = lines[labelled + 1]?.text ?? ''
    const whole =
      parseNumber(line.text) ?? (/[\p{L}.:]$/u.test(line.text) ? parseNumber(`${line.text} ${next}`) : null)
    // A draft, or a number stamped by hand: what comes later in the text is somebody else's.
    if (whole) facts.number = numbered(whole.text, line)
    return labelled
  }
  const bare = lines.findIndex(
    ({ text, side }) => side !== 'right' && text.length < 40 && parseNumber(text) !== null,
  )
  const found = lines[bare]
  const number = found && parseNumber(found.text)
  if (!found || !number || bodyBegins.test(fold(found.text))) return -1
  facts.number = { ...numbered(number.text, found), sureness: 0.7 }
  return bare
}

const abbreviations = documentTypes.map(({ abbreviation }) => abbreviation).filter((one) => one.includes('Đ'))

/** A scanner reads "QĐ" as "QD"; no symbol is written so. */
function numbered(text: string, line: Read) {
  const match = /^(.*\/)([A-Z]+)((?:-.*)?)$/.exec(text)
  const meant = abbreviations.find((one) => one.replaceAll('Đ', 'D') === match?.[2])
  const isKnown = documentTypes.some(({ abbreviation }) => abbreviation === match?.[2])
  return match && meant !== undefined && !isKnown
    ? fact(`${match[1]}${meant}${match[3]}`, 0.75, line, line.text)
    : fact(text, 0.98, line, line.text)
}

const placed = /^(\p{Lu}[\p{L}.\- ]{1,30}|[.…_ ]{0,30}),?\s*ng[aà]y\s*(\d{1,2}.{1,24}\d{4})[.,;]?$/u

/** "…, ngày 05 tháng 02 năm 2026", which may be broken over two lines. */
function readDate(lines: readonly Read[], numberAt: number, facts: Facts): void {
  if (facts.issuedOn) return
  for (const [index, line] of lines.entries()) {
    if (bodyBegins.test(fold(line.text)) || line.text.startsWith('(')) continue
    for (const text of [line.text, `${line.text} ${lines[index + 1]?.text ?? ''}`]) {
      const match = placed.exec(text)
      const day = match && readDay(match[2] ?? '')
      if (!match || !day || /công báo/i.test(text)) continue
      const near = numberAt === -1 || Math.abs(index - numberAt) < 8
      facts.issuedOn = fact(day, near ? 0.98 : 0.8, line, text)
      const place = (match[1] ?? '').replace(/[,.\s]+$/, '')
      if (/^\p{Lu}/u.test(place) && place.length < 31 && !/\d/.test(place))
        facts.place = fact(place, 0.9, line, text)
      return
    }
  }
}
