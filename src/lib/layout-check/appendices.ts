import { announced, type Components } from './components.ts'
import { errorAt, type Finding } from './finding.ts'
import { checkLook } from './looks.ts'
import type { Knowledge, Part } from './parts.ts'
import type { Regime } from './regimes.ts'
import { valueOfRoman } from './roman.ts'

/** Lines in which the reference to the document must stand. */
const nearLines = 8

/** "Phụ lục II", its name, "(Kèm theo … số … ngày … của …)" (R-505). */
export function checkAppendices({ appendices }: Components, regime: Regime, known: Knowledge): Finding[] {
  if (!regime.administrative || appendices.length === 0) return []
  const headings = appendices.map(({ heading }) => heading)
  const references = appendices.flatMap(
    ({ following }) => following.slice(0, nearLines).find(({ text }) => announced.test(text)) ?? [],
  )
  return [
    ...headings.flatMap((heading) => checkHeading(heading, headings.length > 1)).slice(0, 3),
    ...checkLook(headings, 'appendix', regime, known),
    ...appendices.flatMap(({ heading, following }) => checkReference(heading, following)).slice(0, 3),
    ...checkLook(references, 'appendixReference', regime, known),
  ]
}

function checkHeading(heading: Part, isOneOfSeveral: boolean): Finding[] {
  const number = /^phụ\s*lục\s*(?:số\s*)?(.*?)[.:]?$/iu.exec(heading.text)?.[1] ?? ''
  const findings: Finding[] = []
  if (heading.text.startsWith('PHỤ'))
    findings.push(
      errorAt(heading, {
        rule: 'R-505',
        code: 'appendix-letters',
        what: `“${heading.text}” viết in hoa; quy định từ “Phụ lục” viết chữ in thường.`,
        remedy: `Viết: Phụ lục${number ? ` ${number}` : ''}.`,
      }),
    )
  const isNumbered = /[….]/.test(number) || valueOfRoman(number) !== null
  if (!isNumbered && (isOneOfSeveral || number !== ''))
    findings.push(
      errorAt(heading, {
        rule: 'R-505',
        code: 'appendix-number',
        what:
          number === ''
            ? 'Văn bản có nhiều phụ lục nhưng phụ lục này không đánh số.'
            : `Phụ lục đánh số “${number}”; quy định chữ số La Mã.`,
        remedy: 'Đánh số các phụ lục: Phụ lục I, Phụ lục II, …',
      }),
    )
  return findings
}

function checkReference(heading: Part, following: readonly Part[]): Finding[] {
  if (following.slice(0, nearLines).some(({ text }) => announced.test(text))) return []
  return [
    errorAt(heading, {
      rule: 'R-505',
      code: 'appendix-reference',
      what: `Dưới “${heading.text}” không có dòng chỉ dẫn kèm theo văn bản.`,
      remedy:
        'Ghi dưới tên phụ lục: (Kèm theo Quyết định số …/QĐ-… ngày … tháng … năm … của …), chữ nghiêng.',
    }),
  ]
}
