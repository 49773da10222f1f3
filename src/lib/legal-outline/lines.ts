export interface TextLine {
  text: string
  page: number
}

const pageNumber = /^(?:[-–]\s?)?\d{1,4}(?:\s?[-–])?$/
/** What a converter from Word leaves of the page number's field. */
const pageField = /^PAGE(?:\s+\d*)?$/
const gazette = /^(?:\d{1,4}\s+)?CÔNG BÁO\s?\/\s?Số .{1,60}$/u
/** A line at the edge of so many pages is a running head or foot. */
const fewestRepeats = 4

/** The lines that carry words, NFC, single spaces but for tabs, without page numbers and running heads and feet. */
export function readLines(pages: readonly string[]): TextLine[] {
  const byPage = pages.map(splitPage)
  const repeated = findRepeated(byPage)
  return byPage.flatMap((lines, index) =>
    lines
      .filter((text, at) => !isRunning(lines, text, at, repeated))
      .map((text) => ({ text, page: index + 1 })),
  )
}

const splitPage = (page: string) =>
  page
    .normalize('NFC')
    .split(/\r\n?|[\n\v\f]/)
    .map((line) =>
      line
        .trim()
        .replaceAll(/[^\S\t]+/g, ' ')
        .replaceAll(/ ?\t[\t ]*/g, '\t'),
    )
    .filter((line) => /[\p{L}\p{N}]/u.test(line))

function isRunning(lines: readonly string[], text: string, at: number, repeated: ReadonlySet<string>) {
  if (pageField.test(text) || gazette.test(text)) return true
  const isEdge = at < 2 || at >= lines.length - 2
  if (!isEdge) return false
  return repeated.has(shapeOf(text)) || (pageNumber.test(text) && (at === 0 || at === lines.length - 1))
}

const shapeOf = (text: string) => text.replaceAll(/\d+/g, '#')

function findRepeated(pages: readonly string[][]): Set<string> {
  const counts = new Map<string, number>()
  for (const lines of pages) {
    const edges = new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(shapeOf))
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1)
  }
  const enough = Math.max(fewestRepeats, pages.length * 0.4)
  return new Set([...counts].filter(([, count]) => count >= enough).map(([shape]) => shape))
}

/** A sentence, an item or a provision is at its end. */
export const isEnded = (text: string): boolean => /[.;:!?…/]["”)\]]?$|[)\]”]$/.test(text)
