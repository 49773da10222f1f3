import type { Day } from '../days.ts'
import { readDay } from '../document-facts/days.ts'
import { findNumbers, numberKey } from '../document-number/index.ts'

/** Another document, where a text names it by its number. */
export interface Mention {
  /** Where its words begin, the part that is meant included. */
  at: number
  end: number
  key: string
  words: string
  /** The name of a law without kind and number: "Đường sắt". */
  name: string
  issuedOn: Day | null
  part: string | null
  /** The words right before it. */
  before: string
}

const kinds =
  'Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết liên tịch|Nghị quyết|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị|Công văn|Công điện|Thông báo|Kế hoạch|Văn bản hợp nhất|Văn bản|Quy chế|Quy định|Báo cáo|Tờ trình|Kết luận|Hướng dẫn|Chương trình|Đề án|Lệnh'
/** The kind, perhaps the name of a law, perhaps "số": what stands before a number. */
const leading = new RegExp(
  `(?:^|[^\\p{L}])((?:${kinds}|${kinds.toLowerCase()})(?:\\s[^;:“”"()]{0,140}?)?)(?:\\s+số)?\\s*:?\\s*$`,
  'u',
)
const kindAgain = new RegExp(`(?:^|[^\\p{L}])(?:${kinds})(?=[^\\p{L}]|$)`, 'gu')
const dated = /^[\s,]{0,3}ngày\s+(\d{1,2}\s?tháng\s?\d{1,2}\s?năm\s?\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/i
const partBefore =
  /((?:(?:các |toàn bộ |một số |cụm từ [^;]{1,60} tại )?(?:tiết|điểm|khoản|điều|Điều|mục|Mục|chương|Chương|phụ lục|Phụ lục|[Mm]ẫu số|[Bb]iểu|[Bb]ảng|[Dd]anh mục)(?![\p{L}])[^;:.]{0,90}?))(?:\s(?:của|tại|thuộc|ban hành kèm theo|kèm theo))?\s*$/u
/** Less than the whole, said without an article. */
const loosePart =
  /(một phần|(?:một số |các )?cụm từ|một số (?:nội dung|quy định|điểm|khoản)|(?:các |những )quy định[^;]{0,90})(?:\s(?:của|tại|trong))?\s*$/iu
const wordsLimit = 160
const beforeLimit = 220

/** Every document that a text names by number, in its order. */
export function findMentions(source: string): Mention[] {
  // A PDF may lose the space between a symbol and what follows it.
  const text = source.replaceAll(/(?<=\p{Lu})(?=ngày\s)/gu, ' ')
  const found: Mention[] = []
  let from = 0
  for (const number of findNumbers(text)) {
    const end = number.at + number.length
    const ahead = text.slice(Math.max(from, number.at - beforeLimit), number.at)
    const kind = leading.exec(ahead)
    const key = numberKey(number.text)
    if (!kind || key === null || isSession(number)) continue
    const own = lastKind(kind[1] ?? '')
    const begin = number.at - (ahead.length - ahead.lastIndexOf(own))
    const before = text.slice(Math.max(from, begin - beforeLimit), begin)
    const part = (partBefore.exec(before) ?? loosePart.exec(before))?.[1]?.trim() ?? null
    const date = dated.exec(text.slice(end, end + 40))
    found.push({
      at: part === null ? begin : begin - (before.length - before.lastIndexOf(part)),
      end: end + (date?.[0].length ?? 0),
      key,
      words: `${own.replace(/\s+số$/, '')} số ${number.text}`.replaceAll(/\s+/g, ' ').slice(0, wordsLimit),
      name: own.replace(/^(Bộ luật|Luật|Pháp lệnh)\s*/, '').replace(/\s*số$/, ''),
      issuedOn: date ? readDay(date[1] ?? '') : null,
      part,
      before: part === null ? before : before.slice(0, before.lastIndexOf(part)),
    })
    from = end
  }
  return found
}

/** "/2025/QH15" of a draft: the year is no number. */
const isSession = ({ year, value, symbol }: { year: number | null; value: number; symbol: string }) =>
  year === null && value >= 1945 && value <= 2100 && /^(QH|UBTVQH)/.test(symbol)

/** Of "Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế" only the last kind goes with the number. */
function lastKind(words: string): string {
  const last = Array.from(words.matchAll(kindAgain)).at(-1)
  return words.slice(last?.index ?? 0).replace(/^[^\p{L}]+/u, '')
}
