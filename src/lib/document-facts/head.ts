import {
  documentTypes,
  findNumbers,
  parseNumber,
  typeOfSymbol,
  type DocumentType,
} from '../document-number/index.ts'
import type { Fact, Facts } from './facts.ts'
import { closeUp, fact, isCapitals, readDay, type Read } from './lines.ts'

/** So many lines may stand before the first base or article; in a gazette more, because lines are short. */
const headLines = 60

const bodyBegins = /^(căn cứ|xét|theo đề nghị|thực hiện|điều\s+\d|kính gửi|phần thứ|chương\s+[IVX\d])/i
const announced = /(?:ban hành )?kèm theo (.{0,60}?)\bsố:?\s*(.{3,60}?)\s+(?:ngày|ngµy)\s+(.{6,40}?)\s+của/i

export interface Head {
  lines: readonly Read[]
  /** The index of the line that the number was read in, or -1. */
  numberAt: number
  typeAt: number
}

export function readHead(all: readonly Read[], facts: Facts): Head {
  const begin = all.findIndex(({ text }) => bodyBegins.test(text))
  const end = begin === -1 ? headLines : Math.max(Math.min(begin + 1, headLines), 6)
  const lines = all.slice(0, end)
  const numberAt = readNumber(lines, facts)
  const typeAt = readType(lines, all, facts)
  readDate(typeAt > 0 ? lines.slice(0, typeAt) : lines, numberAt, facts)
  // Below its title a consolidated text names the days of others.
  if (facts.type?.value !== 'consolidated-text') readDate(lines, numberAt, facts)
  return { lines, numberAt, typeAt }
}

/** "Số: 65/QĐ-CVP"; also "Luật số: 51/2024/QH15". The number may stand on the line below. */
function readNumber(lines: readonly Read[], facts: Facts): number {
  const labelled = lines.findIndex(
    ({ text }) =>
      /(^|\p{L}\s)s[oốỐ]\s*[:.]?\s*\d|^s[oốỐ]\s*[:.]?\s*$|^s[oốỐ]\s*:/iu.test(text) &&
      !/công báo/i.test(text) &&
      !bodyBegins.test(text) &&
      !/^\(/.test(text),
  )
  const line = lines[labelled]
  if (line) {
    const whole = parseNumber(line.text) ?? parseNumber(`${line.text} ${lines[labelled + 1]?.text ?? ''}`)
    if (whole) {
      facts.number = fact(whole.text, 0.98, line, line.text)
      return labelled
    }
    // A draft, or a number stamped by hand: what comes later in the text is somebody else's.
    return labelled
  }
  const bare = lines.findIndex(
    ({ text, side }) => side !== 'right' && text.length < 40 && parseNumber(text) !== null,
  )
  const found = lines[bare]
  const number = found && parseNumber(found.text)
  if (!found || !number || bodyBegins.test(found.text)) return -1
  facts.number = fact(number.text, 0.75, found, found.text)
  return bare
}

const placed = /^(\p{Lu}[\p{L}.\- ]{1,30}|[.…_ ]{0,30}),?\s*ngày\s*(\d{1,2}.{1,24}\d{4})[.,;]?$/u

/** "…, ngày 05 tháng 02 năm 2026", which may be broken over two lines. */
function readDate(lines: readonly Read[], numberAt: number, facts: Facts): void {
  if (facts.issuedOn) return
  for (const [index, line] of lines.entries()) {
    if (bodyBegins.test(line.text) || /^\(/.test(line.text)) continue
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

const names = new Map(documentTypes.map((type) => [type.name.toLocaleUpperCase('vi'), type]))
const nameOfType = (text: string): DocumentType | undefined =>
  names.get(closeUp(text.replace(/[:.]$/, '')).toLocaleUpperCase('vi').normalize('NFC')) ??
  names.get(text.replaceAll('OÀ', 'ÒA').replaceAll('UỶ', 'ỦY'))

/** The name of the kind on a line of its own; a letter has none, and is known by the symbol and by "V/v". */
function readType(lines: readonly Read[], all: readonly Read[], facts: Facts): number {
  const at = lines.findIndex(
    ({ text }) =>
      (isCapitals(text) || text.length < 30) && nameOfType(text) !== undefined && text.length < 40,
  )
  const line = lines[at]
  const symbol = facts.number ? (parseNumber(facts.number.value)?.symbol ?? '') : ''
  const ofSymbol = typeOfSymbol(symbol)
  const named = line && nameOfType(line.text)
  const consolidated = findConsolidation(lines, all)
  if (consolidated || ofSymbol?.code === 'consolidated-text') {
    const source = consolidated ?? facts.number
    if (source) facts.type = { ...source, value: 'consolidated-text', sureness: 0.95 }
    return at
  }
  if (line && named) {
    const agrees = ofSymbol === undefined || ofSymbol.code === named.code
    facts.type = fact(named.code, agrees ? 0.99 : 0.85, line, line.text)
    return at
  }
  const isLaw = ofSymbol?.code === 'law'
  const about = lines.findIndex(({ text }) => /^v\/v\b/i.test(text))
  const letter = lines[about]
  if (ofSymbol && !isLaw && facts.number)
    facts.type = { ...facts.number, value: ofSymbol.code, sureness: 0.8 }
  else if (letter || (facts.number && symbol.includes('-') && !isLaw)) {
    const source = letter ? fact('', 0, letter, letter.text) : (facts.number as Fact<string>)
    facts.type = { ...source, value: 'official-letter', sureness: letter ? 0.95 : 0.7 }
  }
  return -1
}

/** A consolidated text bears the name of what it consolidates; its head, or the line above its signature, says what it is. */
function findConsolidation(lines: readonly Read[], all: readonly Read[]): Fact<string> | null {
  const line =
    lines.find(({ text }) => /^VĂN BẢN HỢP NHẤT/.test(text)) ??
    all.find(({ text }) => /^XÁC THỰC VĂN BẢN HỢP NHẤT/.test(text))
  return line ? fact('', 0, line, line.text) : null
}

/** Where the head says nothing, "(Ban hành kèm theo Quyết định số: 65/QĐ-CVP ngày 15/9/2011 của …)" does. */
export function readAnnounced(all: readonly Read[], facts: Facts): void {
  if ((facts.number && facts.issuedOn) || facts.type?.value === 'consolidated-text') return
  for (const [index, line] of all.slice(0, 120).entries()) {
    if (!/kèm theo/i.test(line.text)) continue
    const text = `${line.text} ${all[index + 1]?.text ?? ''}`
    const match = announced.exec(text)
    const number = match && findNumbers(match[2] ?? '')[0]
    const day = match && readDay(match[3] ?? '')
    if (!number) continue
    facts.number ??= fact(number.text, 0.9, line, text)
    if (day) facts.issuedOn ??= fact(day, 0.9, line, text)
    return
  }
}
