import { parseNumber } from '../document-number/index.ts'
import type { Facts } from './facts.ts'
import type { Head } from './head.ts'
import { fact, fold, isCapitals, type Read } from './lines.ts'

const stops =
  /^(can cu|xet|theo de nghi|thuc hien|de tang cuong|dieu\s+\d|kinh gui|\(|phan thu|chuong\s+[ivx\d]|so\s*:|noi nhan|loi noi dau|duoc hoi dong|nguon an le|i\. |1\. )/
const enacting =
  /^(CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|ỦY BAN|UỶ BAN|CHỦ TỊCH|BỘ TRƯỞNG|HỘI ĐỒNG|CHÁNH|GIÁM ĐỐC|TỔNG|CỤC TRƯỞNG|VIỆN TRƯỞNG|THỐNG ĐỐC|CHỦ NHIỆM|TỔNG THANH TRA|QUYẾT ĐỊNH|BAN HÀNH|TRƯỞNG)/

/** Under the name of the kind; of a letter, "V/v …" under the number (R-502, 5a and 5b). */
export function readAbstract(all: readonly Read[], head: Head, facts: Facts): void {
  if (head.typeAt >= 0) readUnderType(all, head.typeAt, facts)
  if (!facts.abstract) readLetter(head, facts)
  if (!facts.abstract && head.typeAt < 0) readTitle(head, facts)
}

function readUnderType(all: readonly Read[], typeAt: number, facts: Facts): void {
  const [first, ...rest] = all.slice(typeAt + 1, typeAt + 14)
  if (!first || stops.test(fold(first.text))) return
  const taken = take(first, rest)
  const text = taken.map((line) => line.text).join(' ')
  const isRepeated = enacting.test(first.text) && taken.length === 1 && !first.text.startsWith('BAN HÀNH ')
  if (text.length < 6 || isRepeated) return
  facts.abstract = fact(text, first.bold ? 0.93 : 0.82, first, text)
}

/** The lines of a title that begins with the first. */
function take(first: Read, rest: readonly Read[]): Read[] {
  const taken = [first]
  for (const line of rest) {
    const before = taken.at(-1)?.text ?? ''
    if (/^\p{Lu}|^[(\d]/u.test(line.text) && stops.test(fold(line.text))) break
    if (/^[\p{Ll}\d]/u.test(line.text) && !isCapitals(line.text) && !/[.;:]$/.test(before)) {
      taken.push(line)
      continue
    }
    // The authority that enacts stands in capitals below an abstract that does not.
    if (isCapitals(line.text) && !isCapitals(first.text)) break
    if (isCapitals(first.text) && !isCapitals(line.text) && isWhole(taken)) break
    if (isCapitals(first.text) && enacting.test(line.text) && isWhole(taken)) break
    if (first.bold && !line.bold) break
    if (line.text.length > 400 || /[.;:]$/.test(before)) break
    taken.push(line)
  }
  return taken
}

const isWhole = (taken: readonly Read[]) => taken.map(({ text }) => text).join(' ').length > 12

function readLetter({ lines }: Head, facts: Facts): void {
  const at = lines.findIndex(({ text }) => /^v\s?\/\s?v\b/i.test(text))
  const first = lines[at]
  if (!first) return
  const taken = [first]
  for (const line of lines.slice(at + 1, at + 8)) {
    if (line.side !== first.side && first.side !== null) {
      if (line.side === null) break
      continue
    }
    if (stops.test(fold(line.text)) || isCapitals(line.text) || /ng[aà]y\s*(\d|th[aá]ng)/i.test(line.text))
      break
    taken.push(line)
  }
  const text = taken.map((line) => line.text).join(' ')
  facts.abstract = fact(text, 0.9, first, text)
}

/** "Án lệ số 11/2017/AL về công nhận …": a title in one sentence with the number, or right below it. */
function readTitle({ lines, numberAt }: Head, facts: Facts): void {
  const line = lines[numberAt]
  const next = lines[numberAt + 1]
  if (!line || !parseNumber(line.text)) return
  const inline = /^.*?\d{1,5}\/\S+\s(về\s.+)$/iu.exec(line.text)?.[1]
  const begun = inline ? { ...line, text: inline } : next && /^về\s/i.test(next.text) ? next : null
  if (!begun) return
  const taken = take(begun, lines.slice(numberAt + (inline ? 1 : 2), numberAt + 8))
  const text = taken.map((one) => one.text).join(' ')
  facts.abstract = fact(text, 0.8, line, text)
}
