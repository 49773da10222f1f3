import type { Content } from '../file-text/content.ts'
import { isCapitals, withoutMarks } from '../text.ts'
import { findFoot, type Foot } from './foot.ts'
import { findHead, type Head } from './head.ts'
import { collapse, partsOf, type Part } from './parts.ts'

export interface Components extends Head, Foot {
  /** A document has a head of its own, an attachment announces what it belongs to, and anything else is neither. */
  subject: 'document' | 'attachment' | 'gazette' | 'other'
  /** "Căn cứ …" with the lines that it goes on over; empty where nothing is enacted. */
  bases: readonly (readonly Part[])[]
  /** What stands between head and foot. */
  content: readonly Part[]
  /** The headings of appendices, each with what follows it. */
  appendices: readonly { heading: Part; following: readonly Part[] }[]
}

const appendix = /^(?:Phụ\s*lục|PHỤ\s*LỤC)(?:\s+(?:số\s*)?(?:[IVXLC\d….]{1,8}|[A-Z]))?\s*:?$/u
export const announced = /^\(?\s*(ban hành\s+)?kèm theo/i
const enacting = /^(quyetdinh|quyetnghi|nghiquyet|chithi):?$/

export function findComponents(content: Content): Components {
  const parts = partsOf(content)
  const headings = parts.flatMap((part, index) =>
    appendix.test(part.text) && !part.line.cell ? [index] : [],
  )
  const isAppendix = headings[0] !== undefined && headings[0] < 3
  const main = isAppendix ? parts : parts.slice(0, headings[0] ?? parts.length)
  const head = isAppendix ? { issuer: [], abstract: [], end: 0 } : findHead(main)
  const enacts = main.findIndex((part, index) => index >= head.end && isEnacting(part))
  const foot = isAppendix ? noFoot(main) : findFoot(main, Math.max(head.end, enacts + 1))
  const bases = isAppendix || enacts === -1 ? [] : findBases(main.slice(head.end, enacts))
  return {
    ...head,
    ...foot,
    subject: subjectOf(parts, head, foot, isAppendix),
    bases,
    content: main.slice(head.end, foot.begin),
    appendices: headings.map((index, n) => ({
      heading: parts[index] as Part,
      following: parts.slice(index + 1, headings[n + 1] ?? parts.length),
    })),
  }
}

const noFoot = (parts: readonly Part[]): Foot => ({ authority: [], recipients: [], begin: parts.length })

function subjectOf(
  parts: readonly Part[],
  head: Head,
  foot: Foot,
  isAppendix: boolean,
): Components['subject'] {
  const first = parts.slice(0, 12)
  if (first.some(({ text }) => /^(\d+\s)?công báo\s*\/\s*số/i.test(text))) return 'gazette'
  if (isAppendix || parts.slice(0, head.end + 6).some(({ text }) => announced.test(text))) return 'attachment'
  // A citizen's application bears the state's name too, but neither an agency nor a number.
  const signs = [head.number, head.issuer[0], head.typeName ?? head.letterAbstract, foot.recipientsLabel]
  return signs.filter(Boolean).length >= 2 && (head.state ?? head.motto ?? head.number) ? 'document' : 'other'
}

/** What is enacted after so many lines rests on other bases. */
const mostLines = 80

const beginsBasis = /^(căn cứ|xét|theo|thực hiện|sau khi|được sự)(?![\p{L}])/iu

/** "QUYẾT ĐỊNH:", which some clerks space out. */
function isEnacting({ text }: Part): boolean {
  const folded = withoutMarks(collapse(text))
  return text.length < 40 && isCapitals(text) && enacting.test(folded.replaceAll(' ', ''))
}

/** Only what comes before "QUYẾT ĐỊNH:" is a list of bases; in a letter the same words begin a sentence. */
function findBases(parts: readonly Part[]): (readonly Part[])[] {
  const start = parts.findIndex(({ text }) => /^căn cứ/i.test(text))
  if (start === -1 || parts.length - start > mostLines) return []
  const bases: Part[][] = []
  for (const part of parts.slice(start)) {
    const before = bases.at(-1)
    if (!before || beginsBasis.test(part.text)) bases.push([part])
    else before.push(part)
  }
  return bases
}
