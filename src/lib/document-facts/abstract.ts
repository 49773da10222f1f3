import type { Facts } from './facts.ts'
import { fact, isCapitals, type Read } from './lines.ts'
import type { Head } from './head.ts'

const stops =
  /^(căn cứ|xét|theo đề nghị|thực hiện|điều\s+\d|kính gửi|\(|phần thứ|chương\s+[IVX\d]|số\s*:|nơi nhận|_{3,})/i
const enacting =
  /^(CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|ỦY BAN|UỶ BAN|CHỦ TỊCH|BỘ TRƯỞNG|HỘI ĐỒNG|CHÁNH|GIÁM ĐỐC|TỔNG|CỤC TRƯỞNG|VIỆN TRƯỞNG|THỐNG ĐỐC|CHỦ NHIỆM|TỔNG THANH TRA|QUYẾT ĐỊNH|BAN HÀNH|TRƯỞNG)/

/** Under the name of the kind; of a letter, "V/v …" under the number (R-502, 5a and 5b). */
export function readAbstract(all: readonly Read[], { lines, typeAt }: Head, facts: Facts): void {
  if (typeAt >= 0) readUnderType(all, typeAt, facts)
  if (!facts.abstract) readLetter(lines, facts)
}

function readUnderType(all: readonly Read[], typeAt: number, facts: Facts): void {
  const [first, ...rest] = all.slice(typeAt + 1, typeAt + 12)
  if (!first || stops.test(first.text)) return
  const taken = [first]
  for (const line of rest) {
    if (stops.test(line.text)) break
    // The authority that enacts stands in capitals below an abstract that does not.
    if (isCapitals(line.text) && !isCapitals(first.text)) break
    if (isCapitals(first.text) && enacting.test(line.text) && isWhole(taken)) break
    if (first.bold && !line.bold) break
    if (line.text.length > 400 || /[.;:]$/.test(taken.at(-1)?.text ?? '')) break
    taken.push(line)
  }
  const text = taken.map((line) => line.text).join(' ')
  const isRepeated = enacting.test(first.text) && taken.length === 1
  if (text.length < 6 || isRepeated) return
  facts.abstract = fact(text, first.bold ? 0.95 : 0.8, first, text)
}

const isWhole = (taken: readonly Read[]) => taken.map(({ text }) => text).join(' ').length > 12

function readLetter(lines: readonly Read[], facts: Facts): void {
  const at = lines.findIndex(({ text }) => /^v\/v\b/i.test(text))
  const first = lines[at]
  if (!first) return
  const taken = [first]
  for (const line of lines.slice(at + 1, at + 7)) {
    if (
      stops.test(line.text) ||
      line.side !== first.side ||
      isCapitals(line.text) ||
      /ngày \d/.test(line.text)
    )
      break
    taken.push(line)
  }
  const text = taken.map((line) => line.text).join(' ')
  facts.abstract = fact(text, 0.9, first, text)
}
