import { showNumber } from '../../cell-values.ts'
import { plainSymbols } from '../../code-pages.ts'
import type { Line, Run } from '../../content.ts'
import { walkXml } from '../../xml-events.ts'
import { localName } from '../relations.ts'
import type { CellLook } from './looks.ts'
import { gatherText, type Piece } from './texts.ts'

export interface Book {
  texts: readonly Piece[][]
  lookOf: (number: number) => CellLook
  since1904: boolean
  /** Counts down over all sheets: many cells may name one long text. */
  left: { letters: number; cells: number }
}

/** The cells of a sheet, a line each. Answers false where the sheet is broken or not read to its end. */
export function readSheet(part: Uint8Array, table: number, book: Book, lines: Line[]): boolean {
  const inline = gatherText()
  let [row, column, type, look] = [-1, -1, '', 0]
  let value = ''
  let inValue = false
  let isFull = false

  const endCell = () => {
    const { look: own, format, align } = book.lookOf(look)
    const pieces =
      type === 's'
        ? (book.texts[Number(value)] ?? [])
        : type === 'inlineStr'
          ? inline.take()
          : [{ text: shown(format), look: null }]
    const runs = pieces.map(({ text, look: other }): Run => ({
      text: plainSymbols(text, other?.font ?? own.font).normalize('NFC'),
      ...own,
      ...other,
    }))
    if (runs.every(({ text }) => text.trim() === '')) return
    book.left.letters -= runs.reduce((sum, { text }) => sum + text.length, 0)
    book.left.cells--
    isFull ||= book.left.letters < 0 || book.left.cells < 0
    if (!isFull) lines.push({ runs, ...(align && { align }), cell: { table, row, column } })
  }
  const shown = (format: CellLook['format']): string => {
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    if (type !== '' && type !== 'n') return value
    return value.trim() === '' ? '' : showNumber(Number(value), format, book.since1904)
  }
  const isSound = walkXml(part, {
    open(prefixed, attributes) {
      const name = localName(prefixed)
      if (name === 'row') [row, column] = [attributes['r'] ? Number(attributes['r']) - 1 : row + 1, -1]
      else if (name === 'c') {
        column = columnOf(attributes['r']) ?? column + 1
        type = attributes['t'] ?? ''
        look = Number(attributes['s'] ?? 0)
        value = ''
      } else if (name === 'v') inValue = true
      else inline.open(name, attributes)
    },
    text(text) {
      if (inValue) value += text
      else inline.text(text)
    },
    close(prefixed) {
      const name = localName(prefixed)
      if (name === 'v') inValue = false
      else if (name === 'c' && !isFull) endCell()
      else inline.close(name)
    },
  })
  return isSound && !isFull
}

/** `BC12` is column 54. */
function columnOf(name: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(name ?? '')?.[0]
  if (!letters) return null
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
