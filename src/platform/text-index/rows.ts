import type { Table as ArrowTable } from 'apache-arrow'

/** Column by column: rows that look each value up when it is asked for are slower by far. */
export function readRows(found: ArrowTable, columns: readonly string[]): Record<string, unknown>[] {
  // Where nothing is found, the columns are missing too.
  if (found.numRows === 0) return []
  const rows = Array.from({ length: found.numRows }, (): Record<string, unknown> => ({}))
  for (const name of columns) {
    const column = found.getChild(name)
    if (!column) throw new Error(`The index has no column ${name}`)
    for (const [place, row] of rows.entries()) {
      const value: unknown = column.get(place)
      row[name] = isList(value) ? [...value] : value
    }
  }
  return rows
}

/** Lists of texts come as vectors; bytes stay what they are. */
const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value && !(value instanceof Uint8Array)
