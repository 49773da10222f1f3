import type { Line, Run } from '../content.ts'
import type { Piece } from './piece.ts'
import { settleRaised } from './raised.ts'

/** A gap this many sizes wide, and twice as wide as any other of its row, parts columns; less than `wordGap` is inside a word. */
const columnGap = 0.6
const wordGap = 0.15

/**
 * Brings the pieces of one page into lines, as a person reads them: those on one base line belong together, unless a gap
 * parts them into columns, as in the head and the foot of an official letter. Columns that go on for several lines are read
 * one after the other, so that the issuer's two lines are not cut by the state's name and motto.
 */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const sorted = pieces.filter(({ text }) => text.trim() !== '').toSorted((a, b) => a.base - b.base)
  const rows = rowsOf(settleRaised(sorted).toSorted((a, b) => a.base - b.base))
  const lines: Line[] = []
  let columns: Columns | null = null
  for (const row of rows) {
    const gap = findGap(row)
    const side = columns && gap === null ? sideOf(row, columns) : null
    const goesOn: boolean = columns !== null && isNear(row, columns)
    if (columns && !goesOn) {
      lines.push(...read(columns))
      columns = null
    }
    if (gap !== null) columns = addRow(columns ?? noColumns, row, gap)
    else if (columns && side !== null) columns = addRow(columns, row, side === 'left' ? Number.MAX_VALUE : 0)
    else {
      lines.push(...read(columns), lineOf(row))
      columns = null
    }
  }
  return [...lines, ...read(columns)]
}

interface Columns {
  left: Piece[][]
  right: Piece[][]
  leftEnd: number
  rightBegin: number
  /** The last row's base line. */
  base: number
}
const noColumns: Columns = { left: [], right: [], leftEnd: 0, rightBegin: Number.MAX_VALUE, base: 0 }

const read = (columns: Columns | null): Line[] =>
  columns ? [...columns.left, ...columns.right].map(lineOf) : []

/** Columns end where nothing follows closely: a running head is not a column of what stands below it. */
const isNear = (row: readonly Piece[], { base }: Columns) =>
  row.every((piece) => piece.base - base < 2.4 * piece.size)

/** A row without a gap goes on with the columns above it where it lies wholly on one side of them. */
function sideOf(row: readonly Piece[], { rightBegin, leftEnd }: Columns): 'left' | 'right' | null {
  if (row.every(({ right }) => right < rightBegin)) return 'left'
  return row.every(({ left }) => left > leftEnd) ? 'right' : null
}

/** What begins before `bounds` belongs to the left column. */
function addRow(columns: Columns, row: Piece[], bounds: number): Columns {
  const parts = {
    left: row.filter(({ left }) => left < bounds),
    right: row.filter(({ left }) => left >= bounds),
  }
  return {
    left: parts.left.length > 0 ? [...columns.left, parts.left] : columns.left,
    right: parts.right.length > 0 ? [...columns.right, parts.right] : columns.right,
    leftEnd: Math.max(columns.leftEnd, ...parts.left.map(({ right }) => right)),
    rightBegin: Math.min(columns.rightBegin, ...parts.right.map(({ left }) => left)),
    base: Math.max(...row.map(({ base }) => base)),
  }
}

/** Pieces whose base lines differ by less than a third of their size stand in one row, from left to right. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = []
  let current: Piece[] = []
  let base = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    if (current.length > 0 && piece.base - base > Math.max(2, piece.size / 3)) {
      rows.push(current)
      current = []
    }
    if (current.length === 0) base = piece.base
    current.push(piece)
  }
  if (current.length > 0) rows.push(current)
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left))
}

/** Where the right column of a row begins; null where no gap parts it. */
function findGap(row: readonly Piece[]): number | null {
  let end = row[0]?.right ?? 0
  const gaps: { wide: number; at: number }[] = []
  for (const { left, right, size } of row.slice(1)) {
    gaps.push({ wide: (left - end) / size, at: left })
    end = Math.max(end, right)
  }
  const [widest, second] = gaps.toSorted((a, b) => b.wide - a.wide)
  const isAlone = widest !== undefined && widest.wide > 2 * Math.max(second?.wide ?? 0, 0.3)
  return widest !== undefined && widest.wide > columnGap && isAlone ? widest.at : null
}

/** What is left of a piece without its place. */
export const runOf = ({ left: _left, right: _right, base: _base, ...run }: Piece): Run => run

function lineOf(row: readonly Piece[]): Line {
  const runs: Run[] = []
  let end = row[0]?.left ?? 0
  for (const piece of row) {
    const { left, right } = piece
    const run = runOf(piece)
    const gap = left - end
    const before = runs.at(-1)
    const space =
      before && gap > wordGap * piece.size && !before.text.endsWith(' ') && !run.text.startsWith(' ')
    const text = space ? ` ${run.text}` : run.text
    if (before && before.font === run.font && before.size === run.size) before.text += text
    else runs.push({ ...run, text })
    end = Math.max(end, right)
  }
  const size = Math.max(...row.map((piece) => piece.size))
  const base = Math.max(...row.map((piece) => piece.base))
  return {
    runs,
    place: {
      left: Math.min(...row.map(({ left }) => left)),
      right: Math.max(...row.map(({ right }) => right)),
      top: base - size,
      bottom: base,
    },
  }
}
