import type { Content, Line } from '../file-text/content.ts'
import { textOfLine } from '../file-text/content.ts'
import { readDay } from './days.ts'
import type { Facts } from './facts.ts'
import { closeUp, fact, fold, isCapitals, type Read } from './lines.ts'

/** As the stamp says it, by what a scanner may make of it. */
const secrecy: Readonly<Record<string, string>> = {
  mat: 'MẬT',
  'toi mat': 'TỐI MẬT',
  toimat: 'TỐI MẬT',
  'tuyet mat': 'TUYỆT MẬT',
  tuyetmat: 'TUYỆT MẬT',
}
const urgency: Readonly<Record<string, 'khan' | 'thuong-khan' | 'hoa-toc'>> = {
  khan: 'khan',
  'thuong khan': 'thuong-khan',
  'hoa toc': 'hoa-toc',
}
const circulation =
  /^(luu hanh noi bo|xem xong tra lai|tra lai sau khi hop|khong pho bien|su dung noi bo)(?![a-z])/
/** What a scanner makes of the frame of a stamp. */
const frame = /^[\s|[\](){}*_~=.:-]+|[\s|[\](){}*_~=.:-]+$/g

/** A stamp stands in the head of a page; headers count, because copies are stamped there. */
const stampLines = 25

/**
 * Stamps: words by themselves on a line, in capitals, as the frames of R-502 (10, 11) are read. In running text, in a sample
 * form or in a decree about secrecy the same words stand among others and are none (R-1031, R-1032).
 */
export function readMarks(content: Content, facts: Facts): void {
  for (const page of content.pages)
    for (const line of page.lines.slice(0, stampLines))
      for (const text of wordsOf(line))
        readMark(text, { page: page.number, isPicture: line.sureness !== undefined }, facts)
}

const wordsOf = (line: Line): string[] =>
  textOfLine(line)
    .split(/[\n\v\t]+/)
    .filter((text) => text.length < 80)
    .map((text) => closeUp(text.replaceAll(/\s+/g, ' ').replaceAll(frame, '')))

function readMark(text: string, place: { page: number; isPicture: boolean }, facts: Facts): void {
  const { page, isPicture } = place
  const at: Pick<Read, 'page'> = { page }
  const labelled = /^(?:độ|mức độ) mật\s*:?\s*(.+)$/iu.exec(text)?.[1]
  const known = find(secrecy, labelled ?? text)
  const secret = known === 'MẬT' && !isPicture && isAnotherWord(labelled ?? text) ? undefined : known
  if (secret && (labelled !== undefined || isCapitals(text)))
    facts.secrecy ??= fact(secret, text === secret ? 0.95 : 0.75, at, text)
  if (!isCapitals(text)) return
  const urgent = find(urgency, text)
  if (urgent && page === 1) facts.urgency ??= fact(urgent, 0.95, at, text)
  if (circulation.test(fold(text))) facts.circulation ??= fact(text, 0.95, at, text)
}

const find = <Value>(known: Readonly<Record<string, Value>>, text: string): Value | undefined => {
  const key = fold(text).trim()
  return Object.hasOwn(known, key) ? known[key] : undefined
}

/** Written in letters, “MẮT” and “MẤT” are other words; “MÂT” and “MAT” may be the stamp. A scanner may have misread its marks. */
const isAnotherWord = (text: string): boolean => !/^m[aâạậ]t$/iu.test(text.normalize('NFC').trim())

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
