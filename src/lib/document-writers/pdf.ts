import pdfmake from 'pdfmake'
import { startOfDay } from '../days.ts'
import { listParagraphs, type Paragraph } from './paragraphs.ts'
import type { StackNode, TableNode, TextNode } from './pdf-shapes.ts'
import type { Rendition } from './rendition.ts'
import { looks, sheet, type Look } from './sheet.ts'
import { joinRows, type Table } from './tables.ts'
import { tinos, tinosFolder } from './tinos.ts'

pdfmake.setFonts({ Tinos: tinos })
// Nothing that a text says can make the library fetch or open anything.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path.startsWith(tinosFolder))

/**
 * A PDF with the letters in it, bookmarks for its headings, and numbers from the second page on. It takes a hundred pages about
 * three seconds in one piece: call it where nobody waits for the thread.
 */
export async function writePdf(rendition: Rendition): Promise<Uint8Array> {
  const { top, bottom, left, right } = sheet.margins
  const bytes = await pdfmake
    .createPdf({
      content: keepHeadings(setAll(joinRows(listParagraphs(rendition)))),
      defaultStyle: { font: 'Tinos', fontSize: looks.body.size },
      header: (page) => (page === 1 ? null : numberPage(page)),
      info: {
        title: rendition.title,
        subject: rendition.address,
        creator: 'pdfmake',
        creationDate: startOfDay(rendition.day),
      },
      language: sheet.language.tag,
      displayTitle: true,
      pageSize: 'A4',
      pageMargins: [points(left), points(top), points(right), points(bottom)],
      version: '1.7',
    })
    .getBuffer()
  return new Uint8Array(bytes)
}

const points = (millimetres: number) => (millimetres / 25.4) * 72

const numberPage = (page: number): TextNode => ({
  text: [{ text: String(page) }],
  alignment: 'center',
  margin: [points(sheet.margins.left), points(sheet.numberAt), points(sheet.margins.right), 0],
})

/** A group that is longer than this might be longer than a page. */
const longestGroup = 900

/** A heading does not stay behind at the foot of a page: it goes with what it is the heading of. */
function keepHeadings(nodes: readonly (TextNode | TableNode)[]): (TextNode | StackNode | TableNode)[] {
  const set: (TextNode | StackNode | TableNode)[] = []
  let group: TextNode[] = []
  const end = () => {
    const letters = group.flatMap(({ text }) => text).reduce((sum, { text }) => sum + text.length, 0)
    if (group.length < 2 || letters > longestGroup) set.push(...group)
    else set.push({ stack: group, unbreakable: true })
    group = []
  }
  for (const node of nodes) {
    if ('table' in node) {
      end()
      set.push(node)
      continue
    }
    group.push(node)
    if (!node.outline || group.length === 5) end()
  }
  end()
  return set
}

/** Each heading is a bookmark below the last one of a higher level. */
function setAll(parts: readonly (Paragraph | Table)[]): (TextNode | TableNode)[] {
  const open: { level: number; id: string }[] = []
  return parts.map((paragraph, index) => {
    if ('rows' in paragraph) return setTable(paragraph)
    const node = setParagraph(paragraph)
    if (paragraph.level === 0) return node
    while ((open.at(-1)?.level ?? 0) >= paragraph.level) open.pop()
    const parent = open.at(-1)
    const id = paragraph.anchor ?? `doan-${index}`
    open.push({ level: paragraph.level, id })
    return {
      ...node,
      id,
      outline: true,
      outlineText: paragraph.label + paragraph.text,
      outlineExpanded: paragraph.level === 1,
      ...(parent && { outlineParentId: parent.id }),
    }
  })
}

const aligns = { left: 'left', centre: 'center', justified: 'justify' } as const

function setParagraph({ look, label, text }: Paragraph): TextNode {
  const { size, bold, italic, align, indented, before, after }: Look = looks[look]
  const pieces = [
    { text: spell(label), bold: bold || look === 'fact' },
    { text: spell(text), bold },
  ]
  return {
    text: pieces.filter((piece) => piece.text !== ''),
    fontSize: size,
    italics: italic,
    alignment: aligns[align],
    margin: [0, before, 0, after],
    ...(indented && { leadingIndent: points(sheet.indent) }),
  }
}

/** Between the lines of a table and its words. */
const padding = 4

function setTable({ rows, widths, ruled }: Table): TableNode {
  const { size, after } = looks.row
  const body = rows.map((row) => row.map((text): TextNode => ({ text: [{ text }], fontSize: size })))
  return {
    table: { widths: widths.map((width) => Math.max(points(width) - 2 * padding - 1, 10)), body },
    ...(!ruled && { layout: 'noBorders' }),
    margin: [0, 0, 0, after],
  }
}

/** A PDF has no tabs: cells that found no place in a table stand a wide space apart. */
const spell = (text: string) => text.replaceAll('\t', ' \u2003 ')
