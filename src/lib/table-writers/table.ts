export type TableCell = string | number | null

/** One sheet: its name, the row of headings and the rows below it. */
export interface SheetTable {
  name: string
  head: readonly string[]
  rows: readonly (readonly TableCell[])[]
}
