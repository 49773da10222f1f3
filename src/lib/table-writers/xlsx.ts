import writeExcelFile from 'write-excel-file/node'
import type { SheetTable, TableCell } from './table.ts'

const cellOf = (value: TableCell) =>
  value === null
    ? null
    : typeof value === 'number'
      ? { value, type: Number }
      : { value, type: String, wrap: true }

/** An Excel workbook of one sheet: texts are texts and never formulas, numbers are numbers. */
export async function writeXlsx({ name, head, rows }: SheetTable): Promise<Uint8Array> {
  const headings = head.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true }))
  const data = [headings, ...rows.map((row) => row.map(cellOf))]
  const columns = head.map((heading) => ({ width: Math.max(12, Math.min(40, heading.length + 4)) }))
  return writeExcelFile(data, { sheet: name, columns, stickyRowsCount: 1 }).toBuffer()
}
