import type { Paragraph } from './paragraphs.ts'
import { sheet } from './sheet.ts'

/** Rows that followed each other: every row has as many cells as the widest. */
export interface Table {
  rows: string[][]
  /** Of the columns, in millimetres: together as wide as the page between its margins. */
  widths: number[]
  /** Two columns are mostly a letterhead or a signature beside the recipients, which have no lines. */
  ruled: boolean
}

/** More do not stand beside each other on a page; their rows stay lines. */
const mostColumns = 12

/** What was read out of a table becomes one again. */
export function joinRows(paragraphs: readonly Paragraph[]): (Paragraph | Table)[] {
  const joined: (Paragraph | Table)[] = []
  let rows: Paragraph[] = []
  const end = () => {
    joined.push(...makeTable(rows))
    rows = []
  }
  for (const paragraph of paragraphs) {
    if (paragraph.look === 'row') {
      rows.push(paragraph)
      continue
    }
    end()
    joined.push(paragraph)
  }
  end()
  return joined
}

function makeTable(paragraphs: readonly Paragraph[]): (Paragraph | Table)[] {
  if (paragraphs.length === 0) return []
  const rows = paragraphs.map(({ label, text }) => (label + text).split('\t'))
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (columns > mostColumns) return [...paragraphs]
  const filled = rows.map((row) => [...row, ...Array<string>(columns - row.length).fill('')])
  return [{ rows: filled, widths: shareWidth(filled, columns), ruled: columns > 2 }]
}

/** By the longest cell of each column, in letters, within bounds: a number needs a few, a sentence is broken. */
function shareWidth(rows: readonly string[][], columns: number): number[] {
  const lengths = Array.from({ length: columns }, (_, column) =>
    rows.reduce((most, row) => Math.max(most, Math.min(row[column]?.length ?? 0, 40)), 5),
  )
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  const width = sheet.width - sheet.margins.left - sheet.margins.right
  return lengths.map((length) => Math.round((width * length * 100) / whole) / 100)
}
