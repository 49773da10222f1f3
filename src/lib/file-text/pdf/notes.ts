import { textOfLine, type Line, type Page } from '../content.ts'

/** Notes are this much smaller than the text, in points. */
const difference = 1
const mark = /^[⁰¹²³⁴-⁹*]+/u

/** Marks the notes at the foot of each page, which go on over pages, so that they do not interrupt the sentences of the text. */
export function markNotes(pages: readonly Page[]): Page[] {
  const body = bodySize(pages)
  let goesOn = false
  return pages.map((page) => {
    const begin = findNotes(page.lines, body, goesOn)
    goesOn = begin !== -1
    if (begin === -1) return page
    return {
      ...page,
      lines: page.lines.map((line, at) => (at < begin ? line : { ...line, part: 'note' as const })),
    }
  })
}

const sizeOf = (line: Line) => Math.max(...line.runs.map(({ size }) => size ?? 0))

/** The size that most letters have. */
function bodySize(pages: readonly Page[]): number {
  const letters = new Map<number, number>()
  for (const { lines } of pages)
    for (const { runs } of lines)
      for (const { size, text } of runs) if (size) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}

/** The index of the first note: small lines to the end of the page, the first with a mark or going on from the page before. */
function findNotes(lines: readonly Line[], body: number, goesOn: boolean): number {
  let first = lines.length
  while (first > 0 && isSmall(lines[first - 1], body)) first--
  if (first === lines.length) return -1
  const marked = lines.findIndex((line, at) => at >= first && mark.test(textOfLine(line).trim()))
  const isApart = (lines[first]?.place?.top ?? 0) - (lines[first - 1]?.place?.bottom ?? 0) > body
  return goesOn && isApart ? first : marked
}

const isSmall = (line: Line | undefined, body: number) =>
  line !== undefined && line.cell === undefined && sizeOf(line) <= body - difference
