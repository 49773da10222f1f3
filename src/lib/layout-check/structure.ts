import type { Components } from './components.ts'
import { adviceAt, errorAt, type Finding } from './finding.ts'
import { checkLook } from './looks.ts'
import { sliceOf, type Knowledge, type Part } from './parts.ts'
import { checkPoints } from './points.ts'
import type { Regime } from './regimes.ts'
import { valueOfRoman } from './roman.ts'

const heading =
  /^(phần|chương|mục|tiểu mục)\s+(?:thứ\s+)?(\d{1,3}|[IVXLC]{1,7}|nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười)\s*[.:]?$/iu
const article = /^Điều\s+(\d{1,4})([a-zđ]?)\s*([.:–-]?)(?=\s|$)/u

/** Parts, chapters, articles, clauses and points (R-502, box 6; R-524). Text in quotation marks is of another document. */
export function checkStructure({ content }: Components, regime: Regime, known: Knowledge): Finding[] {
  const own = withoutQuoted(
    content.filter((part) => !part.line.framed && !part.line.continues && !part.line.cell),
  )
  const begins = own.filter((part) => known.paragraphs || isIndented(part, own))
  // On a page of lines, "Chương IV" may be the end of a sentence; a heading is bold.
  const headings = own.filter(
    ({ text, runs }) => heading.test(text) && (known.paragraphs || runs.some(({ bold }) => bold === true)),
  )
  const articles = begins.filter(({ text }) => article.test(text))
  return [
    ...(regime.administrative ? checkHeadings(headings) : []),
    ...checkLook(headings, 'chapter', regime, known),
    ...checkArticles(articles, known),
    ...checkLook(
      articles.map((part) => sliceOf(part, 0, article.exec(part.text)?.[0].length ?? 0)),
      'article',
      regime,
      known,
    ),
    ...checkPoints(begins),
  ]
}

/** A line of a page may begin with the number of a reference; a paragraph begins to the right of most lines. */
function isIndented({ line }: Part, all: readonly Part[]): boolean {
  const edge = Math.min(...all.slice(0, 400).flatMap((part) => part.line.place?.left ?? []))
  return line.place === undefined || line.place.left > edge + 12
}

function withoutQuoted(parts: readonly Part[]): Part[] {
  let open = 0
  return parts.filter(({ text }) => {
    const isInside = open > 0 || text.startsWith('“')
    open = Math.max(0, open + (text.match(/“/g)?.length ?? 0) - (text.match(/”/g)?.length ?? 0))
    return !isInside
  })
}

function checkHeadings(headings: readonly Part[]): Finding[] {
  const findings: Finding[] = []
  let before = 0
  for (const part of headings) {
    const [, word = '', number = ''] = heading.exec(part.text) ?? []
    const isMinor = /mục/i.test(word)
    const value = isMinor ? Number(number) : valueOfRoman(number)
    if (!Number.isNaN(value) && value !== null) {
      if (!isMinor && /chương/i.test(word)) {
        if (value !== 1 && value !== before + 1)
          findings.push(jump(part, 'chapter-jump', `Chương ${before}`, `Chương ${number}`))
        before = value
      }
      continue
    }
    findings.push(
      errorAt(part, {
        rule: 'R-502',
        code: 'chapter-number',
        what: `“${part.text}” đánh số “${number}”; quy định ${isMinor ? 'mục, tiểu mục dùng chữ số Ả Rập' : 'phần, chương dùng chữ số La Mã'}.`,
        remedy: isMinor ? 'Viết theo dạng “Mục 1”.' : 'Viết theo dạng “Chương I”.',
      }),
    )
  }
  return findings.slice(0, 3)
}

function checkArticles(articles: readonly Part[], known: Knowledge): Finding[] {
  const findings: Finding[] = []
  let before = 0
  for (const part of articles) {
    const [, digits = '', letter, sign] = article.exec(part.text) ?? []
    const number = Number(digits)
    // A regulation that is attached begins again; "Điều 5a" was put in later.
    if (number !== 1 && number !== before + 1 && letter === '' && before > 0)
      findings.push(jump(part, 'article-jump', `Điều ${before}`, `Điều ${number}`))
    before = number
    if (sign !== '.' && known.paragraphs && (sign !== '' || isTitle(part)))
      findings.push(
        errorAt(part, {
          rule: 'R-502',
          code: 'article-sign',
          what: `Sau “Điều ${digits}” không có dấu chấm (.) như quy định.`,
          remedy: `Viết: Điều ${digits}. rồi đến tiêu đề hoặc nội dung.`,
        }),
      )
  }
  return findings.slice(0, 5)
}

/** "Điều 5 Nghị định này" in running text is a reference; in bold it is the article itself. */
const isTitle = ({ runs }: Part) => runs.find(({ text }) => text.trim() !== '')?.bold === true

const jump = (part: Part, code: string, last: string, next: string): Finding =>
  (code === 'article-jump' ? errorAt : adviceAt)(part, {
    rule: 'R-524',
    code,
    what: `Sau ${last} là ${next}; số thứ tự phải liên tiếp.`,
    remedy: 'Đánh lại số thứ tự, và sửa các chỗ viện dẫn đến phần này.',
  })
