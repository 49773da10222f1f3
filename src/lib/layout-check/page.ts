import type { Content, Margins } from '../file-text/content.ts'
import type { Components } from './components.ts'
import { adviceAt, errorAt, written, type Finding } from './finding.ts'
import { measureMargins } from './measured-margins.ts'
import { findPrintedNumbers } from './printed-numbers.ts'
import { isOutside, rangeOf } from './looks.ts'
import { isA4 } from './parts.ts'
import type { Range, Regime } from './regimes.ts'

/** Word rounds inches and twips; what a PDF's letters leave white is less exact. */
const tolerance = { set: 0.6, measured: 1.5 }
const millimetre = 72 / 25.4
const edges: Record<keyof Margins, string> = { top: 'trên', right: 'phải', bottom: 'dưới', left: 'trái' }

/** Paper, margins and page numbers. */
export function checkPages(content: Content, { subject }: Components, regime: Regime): Finding[] {
  const margins = subject === 'attachment' && isForm(content) ? [] : checkMargins(content, regime)
  return [...checkPaper(content), ...margins, ...checkNumbers(content, regime)]
}

/** Registers and cards that are attached have edges of their own, as in annex IV of the decree itself. */
function isForm({ pages }: Content): boolean {
  const lines = pages.flatMap((page) => page.lines.filter(({ part }) => part === undefined))
  return lines.filter(({ cell, framed }) => cell || framed).length * 2 > lines.length
}

const at = (page: number) => ({ page, text: '' })

function checkPaper({ pages }: Content): Finding[] {
  const other = pages.find((page) => !isA4(page))
  if (!other) return []
  const [width, height] = [other.width ?? 0, other.height ?? 0].map((side) => Math.round(side / millimetre))
  return [
    errorAt(at(other.number), {
      rule: 'R-501',
      code: 'paper',
      what: `Khổ giấy ${width} × ${height} mm; quy định khổ A4 (210 × 297 mm).`,
      remedy: 'Mở Layout, Size, chọn A4, áp dụng cho toàn văn bản (Apply to: Whole document).',
    }),
  ]
}

/**
 * Each edge is told once, where it is first wrong. A page turned for a wide table has its own edges (annex I itself leaves 15 mm
 * below): there only less than the smallest margin of all is a fault.
 */
function checkMargins(content: Content, { margins }: Regime): Finding[] {
  if (!margins) return []
  const findings = new Map<string, Finding>()
  const smallest = Math.min(...Object.values(margins).map(([least]) => least))
  const measured = content.pages.every(isA4) ? measureMargins(content) : {}
  for (const page of content.pages) {
    const own: Partial<Margins> = page.margins ?? measured
    const slack = page.margins ? tolerance.set : tolerance.measured
    const isTurned = (page.width ?? 0) > (page.height ?? 0)
    for (const edge of Object.keys(edges) as (keyof Margins)[]) {
      const points = own[edge]
      if (points === undefined || findings.has(edge)) continue
      const wide = points / millimetre
      const range: Range = isTurned ? [smallest, Number.MAX_VALUE] : margins[edge]
      if (wide >= range[0] - slack && wide <= range[1] + slack) continue
      const required = isTurned ? `ít nhất ${smallest}` : rangeOf(range)
      findings.set(
        edge,
        errorAt(at(page.number), {
          rule: 'R-501',
          code: `margin-${edge}`,
          what: `Lề ${edges[edge]} ${page.margins ? '' : 'đo được khoảng '}${written(wide)} mm; quy định ${required} mm.`,
          remedy: `Mở Layout, Margins, Custom Margins, đặt lề ${edges[edge]} ${required} mm.`,
        }),
      )
    }
  }
  return [...findings.values()]
}

/** Arabic, where the rules of the time want them, and not on the first page. A document of one page needs none. */
function checkNumbers(content: Content, { pageNumbers: wanted }: Regime): Finding[] {
  if (!wanted) return []
  const [first, second] = content.pages
  const printed = first?.pageNumbers === undefined ? findPrintedNumbers(content) : first.pageNumbers
  const place = wanted.part === 'header' ? 'canh giữa ở lề trên' : 'ở góc phải cuối trang'
  const remedy = `Mở Insert, Page Number, ${wanted.part === 'header' ? 'Top of Page, Plain Number 2' : 'Bottom of Page, Plain Number 3'}; chọn Different First Page.`
  const told = (code: string, what: string) => ({ rule: 'R-501', code, what, remedy })
  if (printed === undefined) return []
  if (printed === null) {
    const isLong = second !== undefined && !second.pageNumbers
    return isLong
      ? [
          errorAt(
            at(2),
            told('page-number', `Văn bản nhiều trang nhưng không đánh số trang; quy định đánh số ${place}.`),
          ),
        ]
      : []
  }
  const findings: Finding[] = []
  if (printed.part !== wanted.part || (printed.align ?? 'left') !== wanted.align)
    findings.push(
      errorAt(at(second ? 2 : 1), told('page-number-place', `Số trang không ${place} như quy định.`)),
    )
  if (printed.first)
    findings.push(
      errorAt(at(1), told('page-number-first', 'Số trang hiện ở trang thứ nhất; quy định không hiển thị.')),
    )
  if (!printed.format.startsWith('decimal'))
    findings.push(errorAt(at(1), told('page-number-form', 'Số trang không dùng chữ số Ả Rập.')))
  if (printed.size !== undefined && isOutside(printed.size, wanted.size))
    findings.push(
      adviceAt(
        at(1),
        told(
          'page-number-size',
          `Số trang cỡ chữ ${written(printed.size)}; quy định ${rangeOf(wanted.size)}.`,
        ),
      ),
    )
  return findings
}
