import { showNumber } from '../cell-values.ts'
import { plainSymbols } from '../code-pages.ts'
import type { Content, Page, Run } from '../content.ts'
import { byteAt, longAt, wordAt } from '../little-endian.ts'
import { openStreams } from '../ole-streams.ts'
import type { Reading } from '../reading.ts'
import { decodeBytes } from '../code-pages.ts'
import { cellsOf, type Cell } from './cells.ts'
import { startLooks, type Looks } from './looks.ts'
import { recordsOf, types, type XlsRecord } from './records.ts'
import { Cursor, readBytes, readStringTable, readString, type RichText } from './strings.ts'

const excel97 = 0x600
const worksheet = 0x10
const note = 0x19
/** A cell takes fourteen bytes and may name a text of 32,000 letters, as may the next. */
const [mostLetters, mostCells, mostSheets] = [4_000_000, 200_000, 1000]

/** Excel's format of 1993 to 2003: a sheet is a page, a cell a line, each run with its font. */
export function readXls(bytes: Uint8Array): Reading {
  const streams = openStreams(bytes)
  const stream = streams?.find('Workbook') ?? streams?.find('Book')
  if (!stream) return { ok: false, why: 'damaged' }
  const book = startBook()
  for (const record of recordsOf(stream)) {
    if (record.type === types.password) return { ok: false, why: 'password' }
    if (!book.read(record)) break
  }
  return book.reading()
}

function startBook() {
  const looks = startLooks()
  const names = new Map<number, string>()
  const pages: Page[] = []
  const notes = new Set<string>()
  let strings: RichText[] = []
  let isOld = false
  let codePage = 1252
  let since1904 = false
  let page: Page | null = null
  /** A chart lies within the sheet that it is shown on. */
  const around: (Page | null)[] = []
  let pending: Cell | null = null
  let isNote = false
  let [letters, cells] = [0, 0]

  const codePageOfLook = (look: number) => looks.font(looks.cell(look).font).codePage
  const add = (cell: Cell): boolean => {
    const runs = runsOf(cell, looks, since1904)
    if (!page || runs.length === 0) return true
    letters += runs.reduce((sum, { text }) => sum + text.length, 0)
    if (letters > mostLetters || ++cells > mostCells) {
      notes.add('truncated')
      return false
    }
    const { align } = looks.cell(cell.look)
    const place = { table: pages.length - 1, row: cell.row, column: cell.column }
    page.lines.push({ runs, ...(align && { align }), cell: place })
    return true
  }
  const begin = ({ body, at }: XlsRecord) => {
    isOld = wordAt(body, 0) < excel97
    const kind = wordAt(body, 2)
    if (around.length < mostSheets) around.push(page)
    page = null
    if (kind !== worksheet || pages.length >= mostSheets) return
    page = { number: pages.length + 1, lines: [] }
    const name = names.get(at)
    if (name) page.name = name
    pages.push(page)
  }

  return {
    /** False where enough was read. */
    read(record: XlsRecord): boolean {
      const { type, body, parts } = record
      if (type === types.begin) begin(record)
      else if (type === types.end) page = around.pop() ?? null
      else if (type === types.codePage) codePage = wordAt(body, 0) === 0x8001 ? 1252 : wordAt(body, 0)
      else if (type === types.dates) since1904 = wordAt(body, 0) === 1
      else if (type === types.font) looks.addFont(body, isOld, codePage)
      else if (type === types.format) looks.addFormat(body, isOld)
      else if (type === types.look) looks.addLook(body)
      else if (type === types.sheet) names.set(longAt(body, 0), sheetName(body, isOld, codePage))
      else if (type === types.strings) strings = readStringTable(parts)
      else if (type === types.object) isNote = wordAt(body, 4) === note
      else if (type === types.box && !isNote && page && !isOld) page.lines.push(...boxOf(parts, looks))
      else if (type === types.result && pending) {
        const value = isOld ? readBytes(body, 0, codePageOfLook(pending.look)) : readString(new Cursor(parts))
        return add({ ...pending, value })
      } else
        for (const { isPending, ...cell } of cellsOf(record, { strings, isOld, codePageOfLook })) {
          if (isPending) pending = cell
          else if (!add(cell)) return false
        }
      return true
    },
    reading(): Reading {
      if (pages.length === 0) return { ok: false, why: 'damaged' }
      const content: Content = { pages, notes: [...notes] }
      return pages.some(({ lines }) => lines.length > 0) ? { ok: true, content } : { ok: false, why: 'empty' }
    },
  }
}

function sheetName(body: Uint8Array, isOld: boolean, codePage: number): string {
  const length = byteAt(body, 6)
  return isOld
    ? decodeBytes(body.subarray(7, 7 + length), codePage)
    : readString(new Cursor([body], 7), length).text
}

function runsOf({ look, value }: Cell, looks: Looks, since1904: boolean): Run[] {
  const { font, format } = looks.cell(look)
  const rich =
    typeof value === 'object'
      ? value
      : { text: typeof value === 'number' ? showNumber(value, format, since1904) : value, changes: [] }
  return richRuns(rich, font, looks)
}

function richRuns({ text, changes }: RichText, font: number, looks: Looks): Run[] {
  if (text.trim() === '') return []
  const bounds = [{ from: 0, font }, ...changes]
  return bounds.flatMap(({ from, font: own }, n) => {
    const { look } = looks.font(own)
    const some = plainSymbols(text.slice(from, bounds[n + 1]?.from ?? text.length), look.font).normalize(
      'NFC',
    )
    return some === '' ? [] : [{ text: some, ...look }]
  })
}

/** A text box: its letters and their fonts follow as continuations, so the record itself is no text. */
function boxOf([body, ...parts]: readonly Uint8Array[], looks: Looks) {
  if (!body || wordAt(body, 10) === 0) return []
  const cursor = new Cursor(parts)
  const text = cursor.letters(wordAt(body, 10), (cursor.byte() & 1) === 1)
  const changes: RichText['changes'] = []
  for (let left = wordAt(body, 12); left >= 16 && !cursor.isAtEnd; left -= 8) {
    changes.push({ from: cursor.word(), font: cursor.word() })
    cursor.advance(4)
  }
  const runs = richRuns({ text, changes }, 0, looks)
  return runs.length > 0 ? [{ runs }] : []
}
