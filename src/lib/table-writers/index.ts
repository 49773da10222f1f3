export { writeOds } from './ods.ts'
export type { SheetTable } from './table.ts'
export { writeXlsx } from './xlsx.ts'
