import type { Line, Page, Run } from './content.ts'

export type Look = Omit<Run, 'text'>

export interface Layout {
  align?: Line['align']
  part?: Line['part']
  /** Stands in a text box. */
  framed?: boolean
  /** How many tables it stands in. */
  depth?: number
}

/** A text put together run by run, for the formats in which a mark ends a paragraph, a cell or a row of a table. */
export interface Paragraphs {
  pages: Page[]
  add(text: string, look: Look): void
  endParagraph(layout?: Layout): void
  /** Ends a cell's last paragraph too. */
  endCell(layout?: Layout): void
  endRow(depth?: number): void
  turnPage(): void
}

/** Deeper tables are read as if they were not so deep. */
const deepest = 20

/** `tables` numbers the tables of several flows of one document. */
export function startParagraphs(tables = { next: 0 }): Paragraphs {
  const pages: Page[] = [{ number: 1, lines: [] }]
  const cells: { table: number; row: number; column: number }[] = []
  let runs: Run[] = []

  /** The open cell at this depth; what lies deeper has ended. */
  const cellAt = (depth: number) => {
    const level = Math.min(depth, deepest)
    cells.length = Math.min(cells.length, level)
    while (cells.length < level) cells.push({ table: tables.next++, row: 0, column: 0 })
    return cells.at(-1)
  }
  const push = ({ align, part, framed, depth = 0 }: Layout) => {
    const cell = part ? undefined : cellAt(depth)
    const isText = runs.some(({ text }) => text.trim() !== '')
    if (isText) {
      for (const run of runs) run.text = run.text.normalize('NFC')
      pages.at(-1)?.lines.push({
        runs,
        ...(align && { align }),
        ...(cell && { cell: { ...cell } }),
        ...(part && { part }),
        ...(framed && { framed }),
      })
    }
    runs = []
    return cell
  }
  return {
    pages,
    add(text, look) {
      if (text === '') return
      const last = runs.at(-1)
      if (last && isSame(last, look)) last.text += text
      else runs.push({ text, ...look })
    },
    endParagraph: (layout = {}) => void push(layout),
    endCell(layout = {}) {
      const cell = push({ ...layout, depth: Math.max(1, layout.depth ?? 1) })
      if (cell) cell.column++
    },
    endRow(depth = 1) {
      const cell = cellAt(Math.max(1, depth))
      if (cell) Object.assign(cell, { row: cell.row + 1, column: 0 })
    },
    turnPage() {
      if ((pages.at(-1)?.lines.length ?? 0) > 0) pages.push({ number: pages.length + 1, lines: [] })
    },
  }
}

const isSame = (one: Look, other: Look) =>
  one.font === other.font &&
  one.size === other.size &&
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.colour === other.colour
