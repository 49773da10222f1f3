import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { textOf } from '#test/make.ts'

const portal = usePortal()
const { desk } = paths

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const relation = (type: string, target: string) =>
  `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`

/** A workbook of one sheet. Numbers stay numbers: days are counts of days there. */
function workbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cellOf = (value: string | number, row: number, column: number) => {
    const place = `${'ABCDEFGH'[column]}${row + 1}`
    return typeof value === 'number'
      ? `<c r="${place}"><v>${value}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
  }
  const sheet = rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((cell, n) => cellOf(cell, row, n)).join('')}</row>`)
    .join('')
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="Sổ đi" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${spreadsheet}"><sheetData>${sheet}</sheetData></worksheet>`,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, strToU8(`<?xml version="1.0"?>${text}`)]),
    ),
  )
}

it('a clerk brings in a workbook as it is, with a title above and days as the spreadsheet counts them', async () => {
  const bytes = workbook([
    ['SỔ ĐĂNG KÝ VĂN BẢN ĐI'],
    ['Số, ký hiệu văn bản', 'Ngày tháng văn bản', 'Tên loại và trích yếu nội dung'],
    ['(1)', '(2)', '(3)'],
    ['31/QĐ-CVP', 46_084, 'Quyết định về xe'],
    ['32/QĐ-CVP', '04/3/2026', 'Quyết định về nhà'],
  ])
  const given = { kind: 'outgoing', issuer: portal.services.profile.office.name, division: 'KT' }
  const sent = await portal
    .as('chuyen-vien-tchc')
    .postMultipart(desk.registerImports.href(), given, [{ field: 'file', name: 'so.xlsx', bytes }])
  expect(sent.statusCode, textOf(sent.body)).toBe(303)
  const page = textOf((await portal.as('chuyen-vien-tchc').get(sent.headers.location ?? '')).body)
  expect(page).toContain('4 31/QĐ-CVP 03/03/2026 Quyết định: về xe')
  expect(page).toContain('5 32/QĐ-CVP 04/03/2026 Quyết định: về nhà')
})
