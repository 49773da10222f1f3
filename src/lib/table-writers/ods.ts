import { strToU8, zipSync } from 'fflate'
import type { SheetTable, TableCell } from './table.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// What XML 1.0 cannot hold would make the whole file unreadable.
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const escapeText = (text: string) =>
  text.replaceAll(unwritable, '').replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

const namespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'

function cellOf(value: TableCell, style = ''): string {
  if (value === null) return '<table:table-cell/>'
  if (typeof value === 'number')
    return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
  return `<table:table-cell office:value-type="string"${style}><text:p>${escapeText(value)}</text:p></table:table-cell>`
}

const rowOf = (cells: readonly TableCell[], style?: string) =>
  `<table:table-row>${cells.map((cell) => cellOf(cell, style)).join('')}</table:table-row>`

/** An OpenDocument spreadsheet (ODF 1.3) of one sheet: texts are texts and never formulas, numbers are numbers. */
export function writeOds({ name, head, rows }: SheetTable): Uint8Array {
  const body = `<table:table table:name="${escapeText(name)}">${rowOf(head, ' table:style-name="head"')}${rows.map((row) => rowOf(row)).join('')}</table:table>`
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} office:version="1.3"><office:automatic-styles><style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`
  const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimetype}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
  return zipSync({
    // Stored first and plain: by it the kind of the file is known.
    mimetype: [strToU8(mimetype), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8(manifest),
  })
}
