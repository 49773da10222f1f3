import type { Content, Page } from '../content.ts'
import { unpack } from '../packed.ts'
import type { Reading } from '../reading.ts'
import { walkXml } from '../xml-events.ts'
import { localName, readRelations } from './relations.ts'
import { readCellLooks } from './sheets/looks.ts'
import { readSheet, type Book } from './sheets/read-sheet.ts'
import { readTextTable } from './sheets/texts.ts'

const main = 'xl/workbook.xml'
const wanted =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i
const [mostLetters, mostCells, mostSheets] = [4_000_000, 200_000, 1000]

/** Excel's present format: a sheet is a page, a cell a line, each run with its font. */
export function readXlsx(bytes: Uint8Array): Reading {
  const unpacked = unpack(bytes, (name) => wanted.test(name))
  if (!unpacked.ok) return unpacked
  const { parts } = unpacked
  const workbook = parts.get(main)
  if (!workbook) return { ok: false, why: 'damaged' }
  const { sheets, since1904, isSound } = readWorkbook(workbook)
  const relations = readRelations(parts, main)
  const book: Book = {
    texts: readTextTable(parts.get('xl/sharedStrings.xml')),
    lookOf: readCellLooks(parts.get('xl/styles.xml')),
    since1904,
    left: { letters: mostLetters, cells: mostCells },
  }
  const pages: Page[] = []
  let isWhole = isSound
  for (const { name, id } of sheets.slice(0, mostSheets)) {
    const part = parts.get(relations.get(id)?.path ?? '')
    if (!part) continue
    const page: Page = { number: pages.length + 1, name, lines: [] }
    isWhole = readSheet(part, pages.length, book, page.lines) && isWhole
    pages.push(page)
  }
  const content: Content = { pages, notes: isWhole ? [] : ['truncated'] }
  if (pages.some(({ lines }) => lines.length > 0)) return { ok: true, content }
  return { ok: false, why: isWhole && pages.length > 0 ? 'empty' : 'damaged' }
}

function readWorkbook(part: Uint8Array) {
  const sheets: { name: string; id: string }[] = []
  let since1904 = false
  const isSound = walkXml(part, {
    open(prefixed, attributes) {
      const name = localName(prefixed)
      if (name === 'workbookPr')
        since1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true'
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => localName(key) === 'id')?.[1]
      if (id) sheets.push({ name: attributes['name'] ?? '', id })
    },
  })
  return { sheets, since1904, isSound }
}
