import { decodeBytes, plainSymbols } from '../code-pages.ts'
import type { Content } from '../content.ts'
import { openStreams } from '../ole-streams.ts'
import { startParagraphs, type Look } from '../paragraphs.ts'
import type { Reading } from '../reading.ts'
import { watchFields } from './fields.ts'
import { readFonts } from './fonts.ts'
import { readHeader, type Header } from './header.ts'
import type { LetterLook } from './letter-look.ts'
import type { ParagraphLook } from './paragraph-look.ts'
import { openText, type Segment } from './segments.ts'
import { listStories, type Story } from './stories.ts'

const word97 = 190
const none = new Uint8Array()

/**
 * Word's format of 1997 to 2003: the text by its piece table, each run with its font. Letters of old Vietnamese fonts come as CP1252 shows
 * their bytes, which is how Word itself keeps them. Of Word 6 and 95 comes the text alone.
 */
export function readDoc(bytes: Uint8Array): Reading {
  const streams = openStreams(bytes)
  const main = streams?.find('WordDocument')
  const header = main && readHeader(main)
  if (!streams || !header) return { ok: false, why: 'damaged' }
  if (header.isEncrypted) return { ok: false, why: 'password' }
  if (header.version < word97) return readPlainText(main, header)
  const table = streams.find(header.tableStream) ?? streams.find('1Table') ?? streams.find('0Table') ?? none
  const segmentsOf = openText(header, main, table, streams.find('Data'))
  const fonts = readFonts(table, header.fonts)
  const tables = { next: 0 }
  const [body, aside] = [startParagraphs(tables), startParagraphs(tables)]
  let letters = 0
  for (const { first, end, part, framed = false } of listStories(header, table)) {
    const writer = startStory(part ? aside : body, fonts, { part, framed })
    for (const segment of segmentsOf(first, end)) {
      // No letter lies in fewer than one byte, so more letters than bytes are the same ones again and again.
      letters += segment.text.length
      if (letters > main.length) break
      writer.add(segment)
    }
    writer.end()
  }
  const { pages } = body
  pages[0]?.lines.push(...aside.pages.flatMap(({ lines }) => lines))
  const content: Content = { pages, notes: letters > main.length ? ['truncated'] : [] }
  if (pages.some(({ lines }) => lines.length > 0)) return { ok: true, content }
  return { ok: false, why: letters === 0 && header.lengths.body > 1 ? 'damaged' : 'empty' }
}

/** What is below a space; in a Word file these end paragraphs, cells and fields. */
const marks = /([^ -\uFFFF])/

function startStory(
  text: ReturnType<typeof startParagraphs>,
  fonts: readonly string[],
  { part, framed }: Pick<Story, 'part'> & { framed: boolean },
) {
  const fields = watchFields()
  let last: ParagraphLook | null = null
  const endParagraph = (paragraph: ParagraphLook, isCell: boolean) => {
    const { align, depth, endsRow, endsInnerCell } = paragraph
    const layout = { align, depth, part, framed }
    if (endsRow) {
      text.endParagraph(layout)
      text.endRow(depth)
    } else if (isCell || endsInnerCell) text.endCell(layout)
    else text.endParagraph(layout)
    fields.endParagraph()
    last = null
  }
  const mark = (letter: string, look: LetterLook, paragraph: ParagraphLook) => {
    if (letter === '\u0013') fields.open()
    else if (letter === '\u0014') fields.turnToResult()
    else if (letter === '\u0015') fields.close()
    else if (letter === '\r' || letter === '\u0007') endParagraph(paragraph, letter === '\u0007')
    else if (letter === '\f') {
      endParagraph(paragraph, false)
      if (!part) text.turnPage()
    } else if (look.isGone || !fields.isText()) return
    else if (letter === '\t') text.add('\t', lookOf(look, fonts, ''))
    else if (letter === '\u000B' || letter === '\u000E') text.add('\n', lookOf(look, fonts, ''))
    else if (letter === '\u001E') text.add('-', lookOf(look, fonts, ''))
  }
  return {
    add({ text: letters, look, paragraph }: Segment) {
      if (last === null && paragraph.startsPage && !part) text.turnPage()
      last = paragraph
      for (const some of letters.split(marks)) {
        if (marks.test(some)) mark(some, look, paragraph)
        else if (some !== '' && !look.isGone && fields.isText()) {
          const symbol = look.symbol && some === '(' ? look.symbol : undefined
          const shown = symbol ? String.fromCharCode(symbol.letter) : some
          const own = lookOf(
            symbol ? { ...look, font: symbol.font, otherFont: symbol.font } : look,
            fonts,
            shown,
          )
          text.add(plainSymbols(shown, own.font), own)
        }
      }
    },
    end: () => text.endParagraph({ align: last?.align, part, framed }),
  }
}

/** Letters of ASCII have a font of their own; where a run has others, theirs tells the encoding. */
function lookOf(look: LetterLook, fonts: readonly string[], text: string): Look {
  const font = fonts[/[\u0080-\uFFFF]/.test(text) ? look.otherFont : look.font]
  const { size, bold, italic, colour } = look
  return {
    ...(font && { font }),
    size: size / 2,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(colour && { colour }),
  }
}

function readPlainText(main: Uint8Array, { plainText: { from, size } }: Header): Reading {
  const text = startParagraphs()
  const letters = decodeBytes(main.subarray(from, Math.min(from + size, main.length)))
  const fields = watchFields()
  for (const some of letters.split(marks)) {
    if (some === '\r' || some === '\f') text.endParagraph()
    else if (some === '\u0007') text.endCell()
    else if (some === '\u0013') fields.open()
    else if (some === '\u0014') fields.turnToResult()
    else if (some === '\u0015') fields.close()
    else if (fields.isText()) text.add(some === '\t' || some >= ' ' ? some : '', {})
  }
  text.endParagraph()
  const isEmpty = text.pages.every(({ lines }) => lines.length === 0)
  return isEmpty ? { ok: false, why: 'damaged' } : { ok: true, content: { pages: text.pages, notes: [] } }
}
