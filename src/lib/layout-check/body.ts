import type { Components } from './components.ts'
import { adviceAt, errorAt, written, type Finding } from './finding.ts'
import { dominant, isOutside, rangeOf } from './looks.ts'
import { letterCount, type Knowledge, type Part } from './parts.ts'
import type { Regime } from './regimes.ts'

/** Shorter lines are headings, items of lists and what is left of a form. */
const fewLetters = 60
const millimetre = 72 / 25.4

/** How the paragraphs of the content are set (R-502, box 6): each fault is told once, with how often it occurs. */
export function checkBody({ content, bases }: Components, regime: Regime, known: Knowledge): Finding[] {
  const isBasis = new Set(bases.flat())
  const paragraphs = content.filter(
    (part) =>
      !part.line.cell &&
      !part.line.framed &&
      !part.line.continues &&
      !isBasis.has(part) &&
      letterCount(part.text) >= fewLetters,
  )
  const set = known.paragraphs ? paragraphs.filter(({ line }) => line.indent !== undefined) : []
  return [
    ...(known.size ? checkSizes(paragraphs, regime) : []),
    ...(known.align ? tell(set, isRagged, ragged) : []),
    ...checkIndent(set, regime),
    ...checkGaps(set, content, regime),
    ...checkSpacing(set, regime),
  ]
}

type Told = (part: Part, count: string) => Omit<Finding, 'severity' | 'page' | 'snippet'>

function tell(parts: readonly Part[], is: (part: Part) => boolean, told: Told): Finding[] {
  const wrong = parts.filter(is)
  const [first] = wrong
  return first ? [adviceAt(first, told(first, wrong.length === 1 ? 'Một đoạn' : `${wrong.length} đoạn`))] : []
}

function checkSizes(paragraphs: readonly Part[], regime: Regime): Finding[] {
  const range = regime.elements.body?.size
  if (!range) return []
  const sizes = paragraphs.flatMap((part) => {
    const size = dominant(part, (run) => run.size)
    return size !== undefined && isOutside(size, range) ? [{ part, size }] : []
  })
  const [first] = sizes
  // Where tables cannot be told from text, small print in some of them is no fault of the text.
  const isFew = first?.part.line.place !== undefined && sizes.length * 3 < paragraphs.length
  if (!first || isFew) return []
  return [
    errorAt(first.part, {
      rule: 'R-502',
      code: 'body-size',
      what: `${sizes.length} đoạn có cỡ chữ ${[...new Set(sizes.map(({ size }) => written(size)))].slice(0, 4).join('; ')}; quy định ${rangeOf(range)}.`,
      remedy: `Chọn phần nội dung, đặt Font Size 14 (hoặc 13) cho cả văn bản.`,
    }),
  ]
}

const isRagged = ({ line }: Part) => line.align !== 'justified' && line.align !== 'centre'
const ragged: Told = (_, count) => ({
  rule: 'R-502',
  code: 'body-justified',
  what: `${count} không canh đều hai lề; quy định nội dung canh đều cả hai lề.`,
  remedy: 'Chọn các đoạn, bấm Justify (Ctrl+J).',
})

/** Paragraphs that begin with a tab or hang are set by other means, which are not measured. */
function checkIndent(set: readonly Part[], { indent }: Regime): Finding[] {
  if (!indent) return []
  const [least, most] = indent.at
  const isWrong = (part: Part) => {
    const wide = (part.line.indent ?? 0) / millimetre
    const near = (value: number) => Math.abs(wide - value) < 0.6
    const isRight = near(least) || near(most) || (indent.between && wide > least && wide < most)
    return (
      !isRight && part.line.align !== 'centre' && !/^\s*[\t•]|^\s*[-+]\s/.test(part.line.runs[0]?.text ?? '')
    )
  }
  const required = indent.between
    ? `từ ${written(least)} đến ${written(most)} mm`
    : `${written(least)} mm hoặc ${written(most)} mm`
  return tell(set, isWrong, (part, count) => ({
    rule: 'R-502',
    code: 'body-indent',
    what: `${count} lùi đầu dòng ${written((part.line.indent ?? 0) / millimetre)} mm; quy định ${required}.`,
    remedy: 'Chọn các đoạn, mở Paragraph, đặt Special: First line, By: 1 cm hoặc 1,27 cm; Left: 0.',
  }))
}

function checkGaps(set: readonly Part[], content: readonly Part[], { paragraphGap }: Regime): Finding[] {
  if (paragraphGap === undefined) return []
  const isClose = (part: Part) => {
    const above = content[content.indexOf(part) - 1]
    if (!above || above.line === part.line || above.line.cell || above.page !== part.page) return false
    return (above.line.after ?? 0) + (part.line.before ?? 0) < paragraphGap - 0.5
  }
  return tell(set, isClose, (part, count) => ({
    rule: 'R-502',
    code: 'body-gap',
    what: `${count} cách đoạn trên ${written(part.line.before ?? 0)} pt; quy định khoảng cách giữa các đoạn tối thiểu ${paragraphGap} pt.`,
    remedy: `Chọn các đoạn, mở Paragraph, đặt Spacing Before hoặc After ${paragraphGap} pt và bỏ chọn “Don’t add space between paragraphs of the same style”.`,
  }))
}

function checkSpacing(set: readonly Part[], { lineSpacing }: Regime): Finding[] {
  if (!lineSpacing) return []
  const [least, most] = lineSpacing
  // A height in points may be what a single line of its size needs, and is not judged.
  const linesOf = ({ line }: Part) => (line.spacing && 'lines' in line.spacing ? line.spacing.lines : least)
  return tell(
    set,
    (part) => linesOf(part) < least - 0.02 || linesOf(part) > most + 0.02,
    (part, count) => ({
      rule: 'R-502',
      code: 'body-spacing',
      what: `${count} có khoảng cách dòng ${written(linesOf(part))}; quy định từ dòng đơn đến 1,5 dòng.`,
      remedy: 'Chọn các đoạn, mở Paragraph, đặt Line spacing từ Single đến 1.5 lines.',
    }),
  )
}
