import { readFormat, type ValueFormat } from '../cell-values.ts'
import { codePageOf, decodeBytes } from '../code-pages.ts'
import type { Line } from '../content.ts'
import { byteAt, wordAt } from '../little-endian.ts'
import type { Look } from '../paragraphs.ts'
import { Cursor, readString } from './strings.ts'

export interface CellLook {
  font: number
  format: ValueFormat
  align: Line['align']
}

const aligned: readonly Line['align'][] = [
  undefined,
  'left',
  'centre',
  'right',
  undefined,
  'justified',
  'centre',
]
const mostLooks = 65_536

/** The tables of fonts, formats and cells' looks. `isOld` is Excel 5 and 95, whose texts are bytes. */
export function startLooks() {
  const fonts: (Look & { codePage: number })[] = []
  const formats = new Map<number, string>()
  const looks: { font: number; format: number; align: Line['align'] }[] = []
  const known = new Map<number, CellLook>()
  return {
    addFont(body: Uint8Array, isOld: boolean, fileCodePage: number) {
      if (fonts.length >= mostLooks) return
      const name = isOld
        ? decodeBytes(body.subarray(15, 15 + byteAt(body, 14)))
        : readString(new Cursor([body], 15), byteAt(body, 14)).text
      const [isItalic, isBold] = [(wordAt(body, 2) & 2) !== 0, wordAt(body, 6) >= 600]
      const codePage = codePageOf(byteAt(body, 12), name, fileCodePage)
      fonts.push({
        codePage,
        ...(name !== '' && { font: name }),
        size: wordAt(body, 0) / 20,
        ...(isBold && { bold: true }),
        ...(isItalic && { italic: true }),
      })
    },
    addFormat(body: Uint8Array, isOld: boolean) {
      const code = isOld
        ? decodeBytes(body.subarray(3, 3 + byteAt(body, 2)))
        : readString(new Cursor([body], 2)).text
      if (formats.size < mostLooks) formats.set(wordAt(body, 0), code)
    },
    addLook(body: Uint8Array) {
      if (looks.length < mostLooks)
        looks.push({ font: wordAt(body, 0), format: wordAt(body, 2), align: aligned[byteAt(body, 6) & 7] })
    },
    /** Number 4 is given to no font. */
    font(number: number): { look: Look; codePage: number } {
      const { codePage = 1252, ...look } = fonts[number > 4 ? number - 1 : number] ?? {}
      return { look, codePage }
    },
    cell(number: number): CellLook {
      const found = known.get(number)
      if (found) return found
      const { font = 0, format = 0, align } = looks[number] ?? {}
      const look = { font, format: readFormat(format, formats.get(format) ?? null), align }
      known.set(number, look)
      return look
    },
  }
}

export type Looks = ReturnType<typeof startLooks>
