import { xml, type Xml } from '../../xml.ts'
import type { Table } from '../tables.ts'
import { spell } from './spell.ts'

/** Tables of equal columns share their styles: there are as many styles as widths, however many tables. */
export const columnStyle = (width: number): string => `wide-${Math.round(width * 100)}`

export const describeTable = ({ rows, widths, ruled }: Table, index: number): Xml =>
  xml(
    'table:table',
    { 'table:name': `Bảng ${index + 1}` },
    ...widths.map((width) => xml('table:table-column', { 'table:style-name': columnStyle(width) })),
    ...rows.map((row) => xml('table:table-row', {}, ...row.map((text) => describeCell(text, ruled)))),
  )

const describeCell = (text: string, ruled: boolean) =>
  xml(
    'table:table-cell',
    { 'table:style-name': ruled ? 'ruled' : 'bare', 'office:value-type': 'string' },
    xml('text:p', { 'text:style-name': 'row' }, ...spell(text)),
  )

/** Styles of the cells and of the columns that occur. */
export const listTableStyles = (tables: readonly Table[]): Xml[] => [
  describeCellStyle('ruled', '0.5pt solid #000000'),
  describeCellStyle('bare', 'none'),
  ...[...new Set(tables.flatMap(({ widths }) => widths))].map((width) =>
    xml(
      'style:style',
      { 'style:name': columnStyle(width), 'style:family': 'table-column' },
      xml('style:table-column-properties', { 'style:column-width': `${width}mm` }),
    ),
  ),
]

const describeCellStyle = (name: string, border: string) =>
  xml(
    'style:style',
    { 'style:name': name, 'style:family': 'table-cell' },
    xml('style:table-cell-properties', { 'fo:border': border, 'fo:padding': '1mm' }),
  )
