export { columnNames, type Column } from './columns.ts'
export { decodeText } from './decode.ts'
export { readEntry, typedNumberOf, type Change, type Entry, type Reading, type Standards } from './entry.ts'
export { readCsv, readJsonLines, readSheets, type Row, type Table } from './rows.ts'
