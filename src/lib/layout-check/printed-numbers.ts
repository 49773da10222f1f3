import { textOfLine, type Content, type Line, type Page, type PageNumbers } from '../file-text/content.ts'

/** Page numbers stand in this share of the page's height, above or below. */
const edge = 0.1
const enough = 0.6

/**
 * Where the pages of a print bear their numbers. Null where a document of at least three pages has none; undefined where
 * the format places nothing, or the pages do not agree.
 */
export function findPrintedNumbers({ pages }: Content): PageNumbers | null | undefined {
  const later = pages.filter(({ number, scanned }) => number > 1 && !scanned)
  if (later.length === 0 || !later.every((page) => page.lines.some(({ place }) => place))) return undefined
  const found = later.flatMap((page) => numberOf(page) ?? [])
  if (found.length === 0) return later.length > 1 ? null : undefined
  const [first] = found
  if (!first || found.length < later.length * enough) return undefined
  return { ...first, format: 'decimal', first: pages[0] !== undefined && numberOf(pages[0]) !== null }
}

type Placed = Pick<PageNumbers, 'part' | 'align' | 'size'>

function numberOf(page: Page): Placed | null {
  const { width, height, number, lines } = page
  if (width === undefined || height === undefined) return null
  for (const line of lines) {
    const digits = /^-?\s*(\d{1,4})\s*-?$/.exec(textOfLine(line).trim())?.[1]
    if (!line.place || digits === undefined || Number(digits) !== number) continue
    const isAbove = line.place.top < height * edge
    if (!isAbove && line.place.bottom < height * (1 - edge)) continue
    return { part: isAbove ? 'header' : 'footer', align: alignOf(line, width), ...sizeOf(line) }
  }
  return null
}

/** The text's middle lies a little to the right of the paper's, because the left margin is wider. */
function alignOf({ place }: Line, width: number): PageNumbers['align'] & string {
  const middle = place ? (place.left + place.right) / 2 / width : 0
  if (middle > 0.62) return 'right'
  return middle > 0.42 ? 'centre' : 'left'
}

function sizeOf({ runs }: Line): Pick<PageNumbers, 'size'> {
  const size = runs.find(({ text }) => text.trim() !== '')?.size
  return size === undefined ? {} : { size }
}
