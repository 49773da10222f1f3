import type { Content } from '../file-text/content.ts'
import { textOfLine } from '../file-text/content.ts'
import type { Facts } from './facts.ts'
import { closeUp, fact, readDay, type Read } from './lines.ts'

const secrecy = /^(?:ĐỘ MẬT\s*:?\s*)?(TUYỆT MẬT|TUYỆTMẬT|TỐI MẬT|TỐIMẬT|MẬT)$/
const urgency: Record<string, 'khan' | 'thuong-khan' | 'hoa-toc'> = {
  KHẨN: 'khan',
  'THƯỢNG KHẨN': 'thuong-khan',
  'HỎA TỐC': 'hoa-toc',
  'HOẢ TỐC': 'hoa-toc',
}
const circulation = /^(LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI)$/

/**
 * Stamps: words by themselves on a line, in capitals, as the frames of R-502 (10, 11) are read. In running text, in a sample
 * form or in a decree about secrecy the same words stand among others and are none.
 */
export function readMarks(content: Content, facts: Facts): void {
  for (const page of content.pages) {
    // A stamp stands in the head of a page; headers count, because copies are stamped there.
    for (const line of page.lines.slice(0, 25)) {
      const text = closeUp(textOfLine(line).replaceAll(/\s+/g, ' ').trim())
      const at: Pick<Read, 'page'> = { page: page.number }
      const secret = secrecy.exec(text)?.[1]
      if (secret) facts.secrecy ??= fact(secret, 0.9, at, text)
      const urgent = Object.hasOwn(urgency, text) ? urgency[text] : undefined
      if (urgent && page.number === 1) facts.urgency ??= fact(urgent, 0.95, at, text)
      if (circulation.test(text)) facts.circulation ??= fact(text, 0.95, at, text)
    }
  }
}

const running =
  /CÔNG BÁO\s*\/\s*Số\s*(\d[\d\s+-]{0,30}?)\s*\/\s*Ngày\s*(\d{1,2}\s?[-/]\s?\d{1,2}\s?[-/]\s?\d{4})/i

/** The running head of the official gazette: "CÔNG BÁO/Số 287 + 288/Ngày 08-4-2022". */
export function readGazette(lines: readonly Read[], facts: Facts): void {
  for (const line of lines.slice(0, 400)) {
    const match = running.exec(line.text)
    if (!match) continue
    const issue = (match[1] ?? '').replaceAll(/\s*\+\s*/g, ' + ').trim()
    const day = readDay(match[2] ?? '')
    facts.gazetteIssue = fact(issue, 0.99, line, line.text)
    if (day) facts.gazetteOn = fact(day, 0.99, line, line.text)
    return
  }
}
