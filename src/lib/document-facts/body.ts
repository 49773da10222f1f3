import type { Facts } from './facts.ts'
import { fact, readDay, type Read } from './lines.ts'

const basis = /^(căn cứ|xét|theo đề nghị)/i

/** "Căn cứ …" up to the enacting word, each basis whole (R-502, box 6). */
export function readBases(lines: readonly Read[], facts: Facts): void {
  const at = lines.findIndex(({ text }) => /^căn cứ/i.test(text))
  const first = lines[at]
  if (!first) return
  const bases: string[] = []
  for (const { text } of lines.slice(at, at + 80)) {
    const before = bases.at(-1)
    if (basis.test(text)) bases.push(text)
    else if (before !== undefined && !/[;.:]$/.test(before) && before.length < 700)
      bases[bases.length - 1] = `${before} ${text}`
    else break
  }
  const clean = bases.filter((text) => /^căn cứ/i.test(text)).map((text) => text.replace(/[;.,\s]+$/, ''))
  facts.bases = fact(clean, 0.95, first, clean[0] ?? '')
}

const ownEffect =
  /(?:luật|bộ luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|thông tư liên tịch|chỉ thị|quy chế|quy định|văn bản|kế hoạch) này có hiệu lực(?: thi hành)?,?(?: kể)? từ ngày (ký(?: ban hành)?|(?:\d{1,2} tháng \d{1,2} năm \d{4})|(?:\d{1,2}[/-]\d{1,2}[/-]\d{4}))/i

/** The sentence that speaks of this document, not of another one that ends. */
export function readEffect(lines: readonly Read[], facts: Facts): void {
  for (const [index, line] of lines.entries()) {
    if (!/hiệu lực/i.test(line.text)) continue
    const text = [lines[index - 1]?.text, line.text, lines[index + 1]?.text].filter(Boolean).join(' ')
    const match = ownEffect.exec(text)
    if (!match) continue
    const words = match[1] ?? ''
    const day = /^ký/i.test(words) ? facts.issuedOn?.value : readDay(words)
    if (day) facts.effectiveFrom = fact(day, /^ký/i.test(words) ? 0.9 : 0.95, line, match[0])
    return
  }
}

/**
 * Where the head has no date: a law says in its last sentence when it was passed; a consolidated text names below its title
 * what it consolidates, with the date.
 */
export function readAdoption(lines: readonly Read[], facts: Facts): void {
  if (facts.issuedOn) return
  for (const [index, line] of lines.entries()) {
    const early = index < 30 && consolidated.test(line.text)
    if (!early && !/thông qua/i.test(line.text)) continue
    const text = [line.text, lines[index + 1]?.text, lines[index + 2]?.text].filter(Boolean).join(' ')
    const match = (early ? originalDay : adoptionDay).exec(text)
    const day = match && readDay(match[1] ?? '')
    if (day) {
      facts.issuedOn = fact(day, early ? 0.6 : 0.9, line, match[0])
      return
    }
  }
}

const day = String.raw`(\d{1,2}\s?tháng\s?\d{1,2}\s?năm\s?\d{4})`
const consolidated = /^(luật|bộ luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư)\s.{0,120}số\s/i
const originalDay = new RegExp(String.raw`số \S{3,40} ngày ${day}`, 'i')
const adoptionDay = new RegExp(String.raw`thông qua\s*(?:tại.{0,120}?)?ngày ${day}`, 'i')
