import { parseNumber, typeOf } from '../document-number/index.ts'
import type { Facts } from '../document-facts/index.ts'
import type { Content } from '../file-text/content.ts'
import { checkAppendices } from './appendices.ts'
import { checkBases } from './bases.ts'
import { checkBody } from './body.ts'
import { findComponents, type Components } from './components.ts'
import { checkEnding } from './ending.ts'
import { adviceAt, type Finding } from './finding.ts'
import { checkFonts } from './fonts.ts'
import { checkNumber } from './number.ts'
import { checkPages } from './page.ts'
import { knowledgeOf, partsOf } from './parts.ts'
import { checkPlaceDate } from './place-date.ts'
import { checkPresence } from './presence.ts'
import { checkRecipients } from './recipients.ts'
import { regimeOn, type Regime } from './regimes.ts'
import { checkSignature } from './signature.ts'
import { checkStateName } from './state-name.ts'
import { checkStructure } from './structure.ts'
import { checkTitle } from './title.ts'

export type { Finding } from './finding.ts'
export { regimeOn, type Regime } from './regimes.ts'

/**
 * Where a document departs from the rules of layout (thể thức và kỹ thuật trình bày, R-501 … R-511). What the file's format does
 * not tell is not checked; without a regime only the encoding is. Findings stand in the order of reading.
 */
export function checkLayout(content: Content, facts: Facts, regime: Regime | null): Finding[] {
  const parts = partsOf(content)
  const known = knowledgeOf(content)
  const components = findComponents(content)
  const fonts = checkFonts(
    parts.filter(({ line }) => !line.framed),
    content,
    regime,
  )
  if (!regime) return fonts.filter(({ rule }) => rule === 'R-401')
  if (whyUnchecked(content, regime) !== null) return []
  const { subject } = components
  if (subject === 'gazette' || subject === 'other')
    return [...notOne(subject, parts), ...fonts.filter(({ rule }) => rule === 'R-401')]
  return [
    ...checkPages(content, components, regime),
    ...fonts,
    ...(subject === 'document' ? checkPresence(content, components, facts, regime) : []),
    ...checkStateName(components, regime, known),
    ...checkNumber(components, regime, known),
    ...checkPlaceDate(components, regime, known),
    ...checkTitle(components, regime, known),
    ...checkBases(components, regime, known),
    ...checkStructure(components, regime, known),
    ...checkBody(components, regime, known),
    ...checkEnding(components, regime),
    ...checkRecipients(components, regime, known),
    ...checkSignature(components, regime, known),
    ...checkAppendices(components, regime, known),
  ]
}

/** Why nothing can be said of a file, as a sentence; null where its layout can be checked. */
export function whyUnchecked(content: Content, regime: Regime | null): string | null {
  if (content.pages.every(({ lines }) => lines.length === 0)) return 'Máy không đọc được chữ nào trong tệp.'
  if (content.notes.includes('scanned') || content.pages.every(({ scanned }) => scanned))
    return 'Tệp là bản quét: phông, cỡ chữ và lề không đo được. Hãy kiểm tra trên tệp soạn thảo.'
  if (!regime) return 'Văn bản ban hành trước khi có các quy định mà máy biết; chỉ kiểm tra mã ký tự.'
  return null
}

/** The rules that a document has to follow: of the day it was issued, or of today for a draft. */
export function regimeFor(facts: Facts, today: string): Regime | null {
  const type = typeOf(facts.type?.value ?? '')
  const hasYear = facts.number !== undefined && parseNumber(facts.number.value)?.year !== null
  const family = type?.family === 'legal' || hasYear ? 'legal' : 'administrative'
  return regimeOn(facts.issuedOn?.value ?? today, family)
}

function notOne(subject: Components['subject'], parts: ReturnType<typeof partsOf>): Finding[] {
  return [
    adviceAt(parts[0] ?? { page: 1, text: '' }, {
      rule: 'R-506',
      code: subject === 'gazette' ? 'gazette' : 'not-a-document',
      what:
        subject === 'gazette'
          ? 'Đây là bản in trong Công báo, không theo thể thức của văn bản gốc.'
          : 'Tệp không có Quốc hiệu, số, ký hiệu và nơi nhận như một văn bản hành chính.',
      remedy:
        subject === 'gazette'
          ? 'Kiểm tra thể thức trên tệp của văn bản gốc.'
          : 'Nếu đây là phần kèm theo, ghi dòng “(Kèm theo … số … ngày … của …)” dưới tên; nếu là văn bản, trình bày đủ các thành phần thể thức.',
    }),
  ]
}
