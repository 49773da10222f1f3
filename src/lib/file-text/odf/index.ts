import type { Content, Line, Page, Run } from '../content.ts'
import { unpack } from '../packed.ts'
import type { Reading } from '../reading.ts'
import { walkXml } from '../xml-events.ts'

/** Open formats: texts, spreadsheets, presentations. A sheet or a slide is a page. */
export function readOdf(bytes: Uint8Array): Reading {
  const unpacked = unpack(bytes, (name) => name === 'content.xml' || name === 'META-INF/manifest.xml')
  if (!unpacked.ok) return unpacked
  const manifest = unpacked.parts.get('META-INF/manifest.xml')
  if (manifest && Buffer.from(manifest).includes('encryption-data')) return { ok: false, why: 'password' }
  const part = unpacked.parts.get('content.xml')
  if (!part) return { ok: false, why: 'damaged' }
  const pages: Page[] = [{ number: 1, lines: [] }]
  const sound = readBody(part, pages)
  const content: Content = { pages, notes: sound ? [] : ['truncated'] }
  return !sound && pages.every(({ lines }) => lines.length === 0)
    ? { ok: false, why: 'damaged' }
    : { ok: true, content }
}

/** A row that is repeated a million times at the end of a sheet is one empty row. */
const mostRepeats = 50

function readBody(part: Uint8Array, pages: Page[]): boolean {
  const looks = new Map<string, Omit<Run, 'text'>>()
  let style = ''
  let runs: Run[] = []
  let depth = 0
  let skip = 0
  let tables = 0
  const spans: string[] = []
  const cells: { table: number; row: number; column: number }[] = []
  const add = (text: string) => {
    if (depth > 0 && skip === 0) runs.push({ text: text.normalize('NFC'), ...looks.get(spans.at(-1) ?? '') })
  }
  return walkXml(part, {
    open(name, attributes) {
      if (name === 'style:style') style = attributes['style:name'] ?? ''
      else if (name === 'style:text-properties' && style !== '') looks.set(style, lookOf(attributes))
      else if (name === 'text:p' || name === 'text:h') {
        if (depth++ === 0) runs = []
        spans.push(attributes['text:style-name'] ?? '')
      } else if (name === 'text:span') spans.push(attributes['text:style-name'] ?? '')
      else if (name === 'text:tracked-changes' || name === 'office:annotation') skip++
      else if (name === 'text:s') add(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 200)))
      else if (name === 'text:tab') add('\t')
      else if (name === 'text:line-break') add('\n')
      else if (name === 'table:table') {
        cells.push({ table: tables++, row: -1, column: -1 })
        turnTo(pages, attributes['table:name'], name)
      } else if (name === 'draw:page') turnTo(pages, attributes['draw:name'], name)
      else if (name === 'table:table-row') step(cells, 'row', attributes['table:number-rows-repeated'])
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell')
        step(cells, 'column', attributes['table:number-columns-repeated'])
    },
    text: add,
    close(name) {
      if (name === 'text:span') spans.pop()
      else if (name === 'text:p' || name === 'text:h') {
        spans.pop()
        const cell = cells.at(-1)
        if (--depth === 0 && runs.some(({ text }) => text.trim() !== ''))
          pages.at(-1)?.lines.push({ runs, ...(cell && { cell: { ...cell } }) } satisfies Line)
      } else if (name === 'text:tracked-changes' || name === 'office:annotation') skip--
      else if (name === 'table:table') cells.pop()
    },
  })
}

function lookOf(attributes: Readonly<Record<string, string>>): Omit<Run, 'text'> {
  const font = attributes['style:font-name'] ?? attributes['fo:font-family']
  const size = Number.parseFloat(attributes['fo:font-size'] ?? '')
  return {
    ...(font && { font: font.replaceAll("'", '') }),
    ...(size > 0 && { size }),
    ...(attributes['fo:font-weight'] === 'bold' && { bold: true }),
    ...(attributes['fo:font-style'] === 'italic' && { italic: true }),
  }
}

/** Sheets and slides are pages with a name; tables in a text are not. */
function turnTo(pages: Page[], name: string | undefined, kind: string): void {
  const last = pages.at(-1)
  const isSheet = kind === 'draw:page' || last?.name !== undefined || last?.lines.length === 0
  if (!isSheet) return
  if (last?.lines.length === 0 && last.name === undefined) {
    if (name !== undefined) last.name = name
  } else pages.push({ number: pages.length + 1, lines: [], ...(name !== undefined && { name }) })
}

function step(
  cells: { row: number; column: number }[],
  along: 'row' | 'column',
  repeated: string | undefined,
): void {
  const cell = cells.at(-1)
  if (!cell) return
  cell[along] += Math.min(Number(repeated ?? 1) || 1, mostRepeats)
  if (along === 'row') cell.column = -1
}
