import type { Facts } from './facts.ts'
import { daysAfter, readDay } from './days.ts'
import { fact, type Read } from './lines.ts'

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

const own =
  '(?:luật|bộ luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|thông tư liên tịch|chỉ thị|quy chế|quy định|văn bản|kế hoạch) này có hiệu lực(?: thi hành)?,?'
const fromDay = new RegExp(
  `${own}(?: kể)? từ ngày (ký(?: ban hành)?|(?:\\d{1,2} tháng \\d{1,2} năm \\d{4})|(?:\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}))`,
  'i',
)
const afterDays = new RegExp(
  `${own} (?:từ )?sau (\\d{1,3}|mười lăm|ba mươi|bốn mươi lăm|mười|bảy) (?:\\([^)]{1,20}\\) )?ngày,? (?:kể từ|từ) ngày (ký|đăng công báo|được đăng)`,
  'i',
)

/** The sentence that speaks of this document, not of another one that ends. */
export function readEffect(lines: readonly Read[], facts: Facts): void {
  for (const [index, line] of lines.entries()) {
    if (!/hiệu lực/i.test(line.text)) continue
    const text = [lines[index - 1]?.text, line.text, lines[index + 1]?.text].filter(Boolean).join(' ')
    const match = fromDay.exec(text) ?? afterDays.exec(text)
    if (!match) continue
    const effect = effectOf(match, facts)
    if (effect) facts.effectiveFrom = fact(effect.day, effect.sureness, line, match[0])
    return
  }
}

/** Counted from signing or from the gazette it is as sure as the day that it is counted from. */
function effectOf(
  [, words = '', since]: RegExpExecArray,
  facts: Facts,
): { day: string; sureness: number } | null {
  if (since !== undefined) {
    const base = /^ký/i.test(since) ? facts.issuedOn : facts.gazetteOn
    const day = base && daysAfter(base.value, words)
    return base && day ? { day, sureness: Math.min(base.sureness, 0.8) } : null
  }
  if (/^ký/i.test(words))
    return facts.issuedOn
      ? { day: facts.issuedOn.value, sureness: Math.min(facts.issuedOn.sureness, 0.9) }
      : null
  const day = readDay(words)
  return day ? { day, sureness: 0.95 } : null
}

const day = String.raw`(\d{1,2}\s?tháng\s?\d{1,2}\s?năm\s?\d{4})`
const adoption = new RegExp(String.raw`thông qua\s*(?:tại.{0,120}?)?ngày ${day}`, 'i')

/** Where the head has no date: a law says in its last sentence when it was passed. */
export function readAdoption(lines: readonly Read[], facts: Facts): void {
  if (facts.issuedOn) return
  for (const [index, line] of lines.entries()) {
    if (!/thông\s*(qua)?/i.test(line.text)) continue
    const text = [line.text, lines[index + 1]?.text, lines[index + 2]?.text].filter(Boolean).join(' ')
    const match = adoption.exec(text)
    const passed = match && readDay(match[1] ?? '')
    if (passed) {
      facts.issuedOn = fact(passed, 0.9, line, match[0])
      return
    }
  }
}
