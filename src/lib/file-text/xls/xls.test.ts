import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import cfb from 'cfb'
import { describe, expect, it } from 'vitest'
import { readXls } from './index.ts'

const words = (...numbers: number[]) => Buffer.from(Uint16Array.from(numbers).buffer)
const latin = (text: string) => Buffer.from(text, 'latin1')
const record = (type: number, ...parts: Uint8Array[]) => {
  const body = Buffer.concat(parts)
  return Buffer.concat([words(type, body.length), body])
}
const number = (value: number) => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}
const end = record(0x0a)
const begin = (kind: number, version = 0x600) => record(0x809, words(version, kind))
const font = (name: string, { old = false, bold = false, charset = 0 } = {}) =>
  record(
    0x31,
    words(260, 0, 0, bold ? 700 : 400, 0),
    Buffer.from([0, 0, charset, 0, name.length, ...(old ? [] : [0])]),
    latin(name),
  )
const look = (fontNumber: number, format: number, align = 0) =>
  record(0xe0, words(fontNumber, format, 0, align, 0, 0, 0, 0, 0, 0))
const sheet = (place: number, name: string, old = false) =>
  record(
    0x85,
    words(place & 0xffff, place >>> 16, 0),
    Buffer.from([name.length, ...(old ? [] : [0])]),
    latin(name),
  )

/** A workbook of one sheet; its name needs to know where the sheet begins. */
function writeXls(
  globals: Buffer[],
  cells: Buffer[],
  { version = 0x600, stream = 'Workbook' } = {},
): Uint8Array {
  const head = (place: number) =>
    Buffer.concat([begin(5, version), ...globals, sheet(place, 'T\u00dd 1', version < 0x600), end])
  const book = Buffer.concat([head(head(0).length), begin(0x10, version), ...cells, end])
  const container = cfb.utils.cfb_new()
  cfb.utils.cfb_add(container, `/${stream}`, book)
  return Uint8Array.from(cfb.write(container, { type: 'buffer' }) as Buffer)
}
const linesOf = (bytes: Uint8Array) => {
  const reading = readXls(bytes)
  if (!reading.ok) throw new Error(reading.why)
  return reading.content.pages[0]?.lines ?? []
}
const said = (bytes: Uint8Array) => linesOf(bytes).map(({ runs }) => runs.map(({ text }) => text).join('|'))

it('reads a text that goes on in another record, letter by letter in its fonts', () => {
  const strings = Buffer.concat([
    // Two texts; the first has a change of font at its fourth letter, and turns wide where the next record begins.
    record(
      0xfc,
      Buffer.from([2, 0, 0, 0, 2, 0, 0, 0]),
      words(6),
      Buffer.from([8]),
      words(1),
      latin('B\u00e9 '),
    ),
    record(
      0x3c,
      Buffer.from([1]),
      Buffer.from('Tài', 'utf16le'),
      words(3, 1),
      words(2),
      Buffer.from([0]),
      latin('ok'),
    ),
  ])
  const bytes = writeXls(
    [font('.VnTime'), font('Arial', { bold: true }), look(0, 0, 2), strings],
    [
      record(0xfd, words(0, 2, 0), Buffer.from([0, 0, 0, 0])),
      record(0xfd, words(7, 0, 0), Buffer.from([1, 0, 0, 0])),
    ],
  )
  expect(linesOf(bytes)).toEqual([
    {
      runs: [
        { text: 'Bé ', font: '.VnTime', size: 13 },
        { text: 'Tài', font: 'Arial', size: 13, bold: true },
      ],
      align: 'centre',
      cell: { table: 0, row: 0, column: 2 },
    },
    {
      runs: [{ text: 'ok', font: '.VnTime', size: 13 }],
      align: 'centre',
      cell: { table: 0, row: 7, column: 0 },
    },
  ])
})

it('shows numbers and days as people type them', () => {
  const formats = [
    look(0, 0),
    look(0, 14),
    look(0, 9),
    look(0, 164),
    record(0x41e, words(164, 4), Buffer.from([0]), latin('0000')),
  ]
  const bytes = writeXls(formats, [
    record(0x203, words(0, 0, 0), number(1234.5)),
    record(0x203, words(0, 1, 1), number(40_179)),
    record(0x203, words(0, 2, 2), number(0.125)),
    record(0x203, words(0, 3, 3), number(65)),
    record(0x27e, words(1, 0, 0), Buffer.from([0x2a, 0, 0, 0])),
    record(
      0xbd,
      words(2, 0),
      words(0),
      Buffer.from([6, 0, 0, 0]),
      words(0),
      Buffer.from([0x0b, 0, 0, 0]),
      words(1),
    ),
    record(0x06, words(3, 0, 0), Buffer.from([0, 0, 0, 0, 0, 0, 255, 255]), words(0, 0, 0, 0)),
    record(0x207, words(3), Buffer.from([0]), latin('kq!')),
    record(0x205, words(3, 1, 0), Buffer.from([0x2a, 1])),
  ])
  expect(said(bytes)).toEqual(['1234.5', '01/01/2010', '12.5%', '0065', '10', '1', '0.02', 'kq!', '#N/A'])
})

it('reads bytes of Excel 95 by the code page of their font', () => {
  const globals = [
    font('.VnTime', { old: true, charset: 163 }),
    font('Arial', { old: true, charset: 163 }),
    look(0, 0),
    look(1, 0),
  ]
  const text = latin('n\u00fd\u00f5\u00ecc')
  const cells = [0, 1].map((n) => record(0x204, words(0, n, n, text.length), text))
  expect(said(writeXls(globals, cells, { version: 0x500, stream: 'Book' }))).toEqual(['nýõìc', 'nước'])
})

it('says when a password is needed, and when nothing is there', () => {
  expect(readXls(writeXls([record(0x2f, words(1))], []))).toEqual({ ok: false, why: 'password' })
  expect(readXls(writeXls([], []))).toEqual({ ok: false, why: 'empty' })
  expect(readXls(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual({ ok: false, why: 'damaged' })
})

it('stops where cells unfold one long text again and again', () => {
  const long = record(
    0xfc,
    Buffer.from([1, 0, 0, 0, 1, 0, 0, 0]),
    words(8000),
    Buffer.from([0]),
    Buffer.alloc(8000, 65),
  )
  const cells = Array.from({ length: 2000 }, (_, n) =>
    record(0xfd, words(n, 0, 0), Buffer.from([0, 0, 0, 0])),
  )
  const reading = readXls(writeXls([long], cells))
  expect(reading.ok && reading.content.notes).toEqual(['truncated'])
})

const collection = join(import.meta.dirname, '../../../../../shared/data/legacy-encoding')

describe.skipIf(!existsSync(collection))('a table of 2003 (../shared/data/legacy-encoding)', () => {
  it('has nine named sheets, all in old fonts', () => {
    const reading = readXls(readFileSync(join(collection, 'files/tcvn3/2005-KH2003-bieu.xls')))
    if (!reading.ok) throw new Error(reading.why)
    const { pages } = reading.content
    expect(pages.map(({ name }) => name)).toEqual([
      'TH',
      'GDP',
      'NN',
      'CN',
      'XNK',
      'VTBD',
      'KHGD',
      'VHYT',
      'DT',
    ])
    const fonts = pages.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.map((run) => run.font)))
    expect(fonts.filter((name) => name?.startsWith('.Vn')).length).toBeGreaterThan(fonts.length * 0.9)
  })
})
