/**
 * What a file says, the same for every format: pages of lines of runs. A reader keeps what later readers of the text need
 * (fonts to tell old encodings, sizes and places to tell the parts of an official document) and leaves out the rest.
 */

/** Text of one look. Missing fields are unknown, not false. */
export interface Run {
  text: string
  /** The font's own name, without a subset's prefix (`.VnTime`, `Times New Roman`). */
  font?: string
  /** In points. */
  size?: number
  bold?: boolean
  italic?: boolean
  /** As `#rrggbb`, only where it is not black. */
  colour?: string
  /** Set above the line, as the mark of a note is. */
  raised?: boolean
}

export type Alignment = 'left' | 'centre' | 'right' | 'justified'

/** A line of a page (PDF, pictures), or a whole paragraph of a format that does not break lines itself (DOCX, DOC, ODT, RTF). */
export interface Line {
  runs: Run[]
  /** Points from the page's upper left corner; only where the format places its text. */
  place?: { left: number; top: number; right: number; bottom: number }
  align?: Alignment
  /** Where it stands in a table; numbers from 0. */
  cell?: { table: number; row: number; column: number }
  /** Only headers and footers are marked: everything else is the body. */
  part?: 'header' | 'footer' | 'note'
  /** It goes on with the paragraph of the line before it, which a page break cut. */
  continues?: boolean
  /** It stands in a text box, outside the flow of the page. */
  framed?: boolean
  /** Where its first letter begins, in points from the left edge of the text. */
  indent?: number
  /** White space above and below its paragraph, in points. */
  before?: number
  after?: number
  /** From line to line: so many single lines, or so many points. */
  spacing?: { lines: number } | { points: number }
  /** How surely its letters were read from a picture: 0 … 1. Absent where they stand in the file as letters. */
  sureness?: number
}

export interface Margins {
  top: number
  right: number
  bottom: number
  left: number
}

/** Where a page bears its number; `first` says whether the first page of its section bears one too. */
export interface PageNumbers {
  part: 'header' | 'footer'
  align?: Alignment
  size?: number
  /** `decimal`, `lowerRoman` … as Word calls them. */
  format: string
  first: boolean
}

export interface Page {
  /** From 1. A format without pages has one page, or one for each sheet or slide. */
  number: number
  /** A sheet's name, a slide's title. */
  name?: string
  /** In points. */
  width?: number
  height?: number
  /** As the page is set, in points; not what a scan or a print happens to leave white. */
  margins?: Margins
  /** Null where the format tells of page numbers and this page's section has none. */
  pageNumbers?: PageNumbers | null
  lines: Line[]
  /** Almost no text but a picture over the page: to be read by OCR. */
  scanned?: boolean
}

export interface Content {
  pages: Page[]
  /** What a reader noticed and a person should know, as codes: `old-encoding`, `scanned`, `truncated`, … */
  notes: string[]
  /** Old charsets that were brought to Unicode: how many runs and letters. */
  conversions?: { charset: string; runs: number; letters: number }[]
}

export const textOfLine = (line: Line): string => line.runs.map((run) => run.text).join('')

/** The text of a page, a line for a line; the cells of one row of a table are parted by tabs. */
export function textOfPage(page: Page): string {
  const rows: string[] = []
  let row: Line['cell']
  for (const line of page.lines) {
    const text = textOfLine(line)
    const same = row && line.cell && row.table === line.cell.table && row.row === line.cell.row
    const beside = same && row?.column !== line.cell?.column
    if (beside) rows[rows.length - 1] += `\t${text}`
    else rows.push(text)
    row = line.cell
  }
  return rows.join('\n')
}

export const textOf = (content: Content): string => content.pages.map(textOfPage).join('\n')
