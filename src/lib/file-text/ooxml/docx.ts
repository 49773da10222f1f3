import type { Content, Line, Page, Run } from '../content.ts'
import { unpack } from '../packed.ts'
import type { Reading } from '../reading.ts'
import { walkXml } from '../xml-events.ts'
import { readStyles, type Look } from './styles.ts'

const body = 'word/document.xml'
const wanted = /^word\/(document|styles|header\d*|footer\d*|footnotes)\.xml$/

/** Word's present format: paragraphs with the looks of their runs; a table's paragraphs carry their cell. */
export function readDocx(bytes: Uint8Array): Reading {
  const unpacked = unpack(bytes, (name) => wanted.test(name))
  if (!unpacked.ok) return unpacked
  const main = unpacked.parts.get(body)
  if (!main) return { ok: false, why: 'damaged' }
  const styles = readStyles(unpacked.parts.get('word/styles.xml'))
  const pages: Page[] = [{ number: 1, lines: [] }]
  const sound = readPart(main, styles, pages)
  for (const [name, part] of unpacked.parts) {
    const kind = name.includes('header') ? 'header' : name.includes('footer') ? 'footer' : 'note'
    if (name === body || name.includes('styles')) continue
    const own: Page[] = [{ number: 1, lines: [] }]
    readPart(part, styles, own)
    pages[0]?.lines.push(...own.flatMap(({ lines }) => lines).map((line): Line => ({ ...line, part: kind })))
  }
  const content: Content = { pages, notes: sound ? [] : ['truncated'] }
  const isEmpty = pages.every(({ lines }) => lines.length === 0)
  return isEmpty && !sound ? { ok: false, why: 'damaged' } : { ok: true, content }
}

type Styles = ReturnType<typeof readStyles>

const aligned: Record<string, Line['align']> = {
  center: 'centre',
  right: 'right',
  end: 'right',
  both: 'justified',
  left: 'left',
  start: 'left',
}

/** What was deleted under tracked changes, field instructions and the second rendering of a drawing are not text. */
const skipped = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback', 'w:delText'])

function readPart(part: Uint8Array, styles: Styles, pages: Page[]): boolean {
  let runs: Run[] = []
  let align: Line['align']
  let paragraphLook: Look = {}
  let runLook: Look = {}
  let inRunLook = false
  let inText = false
  let skip = 0
  let tables = 0
  const cells: { table: number; row: number; column: number }[] = []

  const add = (text: string) => {
    if (skip > 0 || runLook.hidden) return
    const { hidden: _hidden, ...look } = { ...paragraphLook, ...runLook }
    runs.push({ text: text.normalize('NFC'), ...look })
  }
  const endParagraph = () => {
    const cell = cells.at(-1)
    if (runs.some(({ text }) => text.trim() !== ''))
      pages.at(-1)?.lines.push({ runs, ...(align && { align }), ...(cell && { cell: { ...cell } }) })
    runs = []
  }

  return walkXml(part, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? ''
      if (skipped.has(name)) skip++
      else if (name === 'w:p') {
        if (runs.length > 0) endParagraph()
        align = styles.normal.align
        paragraphLook = styles.normal.look
      } else if (name === 'w:pStyle') {
        const style = styles.find(value)
        paragraphLook = style.look
        align = style.align
      } else if (name === 'w:jc') align = aligned[value] ?? align
      else if (name === 'w:r') runLook = {}
      else if (name === 'w:rPr') inRunLook = true
      else if (name === 'w:rStyle') runLook = { ...runLook, ...styles.find(value).look }
      else if (inRunLook) runLook = styles.change(runLook, name, attributes)
      else if (name === 'w:t') inText = true
      else if (name === 'w:tab') add('\t')
      else if (name === 'w:br' && attributes['w:type'] === 'page') turnPage(pages, endParagraph)
      else if (name === 'w:br' || name === 'w:cr') add('\n')
      else if (name === 'w:noBreakHyphen') add('-')
      else if (name === 'w:lastRenderedPageBreak') turnPage(pages, endParagraph)
      else if (name === 'w:tbl') cells.push({ table: tables++, row: -1, column: -1 })
      else if (name === 'w:tr') step(cells, 'row')
      else if (name === 'w:tc') step(cells, 'column')
    },
    text(text) {
      if (inText) add(text)
    },
    close(name) {
      if (skipped.has(name)) skip--
      else if (name === 'w:rPr') inRunLook = false
      else if (name === 'w:t') inText = false
      else if (name === 'w:p') endParagraph()
      else if (name === 'w:tbl') cells.pop()
    },
  })
}

function step(cells: { row: number; column: number }[], along: 'row' | 'column'): void {
  const cell = cells.at(-1)
  if (!cell) return
  cell[along]++
  if (along === 'row') cell.column = -1
}

/** A break inside a paragraph ends the line on the page before. */
function turnPage(pages: Page[], endParagraph: () => void): void {
  endParagraph()
  if ((pages.at(-1)?.lines.length ?? 0) > 0) pages.push({ number: pages.length + 1, lines: [] })
}
