import { parse } from 'csv-parse/sync'
import type { Content } from '../file-text/content.ts'
import { textOfLine } from '../file-text/content.ts'
import { columnOf, type Column } from './columns.ts'

/** One row as it stands in the file: its place, and what was written under each known heading. */
export interface Row {
  /** From 1, as an editor or a spreadsheet counts them. */
  line: number
  cells: Partial<Record<Column, string>>
}

export interface Table {
  rows: Row[]
  /** Headings of which nobody knows what stands under them. */
  unknown: string[]
  /** There is more than was asked for, and it was not read. */
  isCut?: boolean
}

interface Line {
  line: number
  cells: readonly string[]
}

/** A row of headings names at least two columns, and stands among the first lines: above it, registers have a title. */
const fewestColumns = 2
const lastHeadingLine = 30

/** Null where no line of it is one of headings. */
function readLines(lines: readonly Line[]): Table | null {
  const at = lines.slice(0, lastHeadingLine).findIndex(({ cells }) => {
    const columns = new Set(cells.map(columnOf).filter((column) => column !== null))
    return columns.size >= fewestColumns && (columns.has('number') || columns.has('symbol'))
  })
  const headings = lines[at]?.cells
  if (!headings) return null
  const columns = headings.map(columnOf)
  const unknown = headings.filter((heading, n) => heading.trim() !== '' && columns[n] === null)
  const rows = lines
    .slice(at + 1)
    .map(({ line, cells }) => ({ line, cells: underHeadings(cells, columns) }))
    .filter(({ cells }) => Object.keys(cells).length > 0 && !isNumbering(cells))
  return { rows, unknown }
}

/** Under the headings, forms number their columns: (1), (2), (3)… */
const isNumbering = (cells: Row['cells']) =>
  Object.values(cells).every((cell) => /^\(?\d{1,2}\)?$/.test(cell))

function underHeadings(cells: readonly string[], columns: readonly (Column | null)[]): Row['cells'] {
  const named: Row['cells'] = {}
  columns.forEach((column, n) => {
    const cell = cells[n]?.trim() ?? ''
    if (column !== null && cell !== '') named[column] ??= cell
  })
  return named
}

/**
 * A table of text, its cells parted by commas, semicolons or tabs, whichever its first lines hold; not much further than `most`
 * rows. From where a quote is opened and never closed nothing can be read: that is a row of nothing, so that it is told of.
 */
export function readCsv(text: string, most = Infinity): Table | null {
  const unread: Row[] = []
  const records = parse(text, {
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const line = Number((error as { lines?: number } | undefined)?.lines ?? 0)
      unread.push({ line, cells: {} })
      return undefined
    },
    ...(Number.isFinite(most) && { to: most + lastHeadingLine + 1 }),
  }) as unknown as { record: string[]; info: { lines: number } }[]
  const table = readLines(records.map(({ record, info: { lines } }) => ({ line: lines, cells: record })))
  return table && { ...table, rows: [...table.rows, ...unread], isCut: records.length > most }
}

/** The sign that parts one of the first lines into most known headings. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/, lastHeadingLine)
  const count = (sign: string) =>
    Math.max(
      ...lines.map(
        (line) => line.split(sign).filter((cell) => columnOf(cell.replaceAll('"', '')) !== null).length,
      ),
    )
  const [best = ','] = [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))
  return best
}

/** An object a line, whose names are headings. A line that is none is a row of nothing, so that it is told of. */
export function readJsonLines(text: string, most = Infinity): Table {
  const lines = text.split('\n')
  const unknown = new Set<string>()
  const rows = lines.slice(0, most).flatMap((source, n): Row[] => {
    if (source.trim() === '') return []
    const cells: Row['cells'] = {}
    for (const [heading, value] of Object.entries(flatten(parseObject(source)))) {
      const column = columnOf(heading)
      if (column === null) unknown.add(heading)
      else if (value.trim() !== '') cells[column] ??= value.trim()
    }
    return [{ line: n + 1, cells }]
  })
  return { rows, unknown: [...unknown], isCut: lines.slice(most).some((line) => line.trim() !== '') }
}

function parseObject(source: string): object {
  try {
    const value = JSON.parse(source) as unknown
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

/** `{ SignerInfo: { FullName } }` → "SignerInfo.FullName"; several values are several lines. */
function flatten(value: object, before = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
      if (Array.isArray(inner)) return [[before + name, inner.map(wordsOf).join('\n')]]
      if (typeof inner === 'object' && inner !== null)
        return Object.entries(flatten(inner, `${before}${name}.`))
      return inner === null ? [] : [[before + name, wordsOf(inner)]]
    }),
  )
}

const wordsOf = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFC') : JSON.stringify(value)

/** Every sheet of a workbook that has headings, one after the other. */
export function readSheets({ pages }: Content): Table | null {
  const tables = pages.flatMap(({ lines }) => {
    const rows = new Map<number, string[]>()
    for (const line of lines) {
      if (!line.cell) continue
      const row = rows.get(line.cell.row) ?? []
      const before = row[line.cell.column]
      row[line.cell.column] = before === undefined ? textOfLine(line) : `${before}\n${textOfLine(line)}`
      rows.set(line.cell.row, row)
    }
    return (
      readLines(
        Array.from(rows, ([row, cells]) => ({
          line: row + 1,
          cells: Array.from(cells, (cell) => cell ?? ''),
        })),
      ) ?? []
    )
  })
  if (tables.length === 0) return null
  const unknown = new Set(tables.flatMap((table) => table.unknown))
  return { rows: tables.flatMap(({ rows }) => rows), unknown: [...unknown] }
}
