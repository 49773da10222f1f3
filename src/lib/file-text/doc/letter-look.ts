import { byteAt, longAt, wordAt } from '../little-endian.ts'
import { walkProperties } from './properties.ts'

/** How letters look; fonts by their number in the file. */
export interface LetterLook {
  /** Of letters of ASCII, and of the rest of Latin: old Vietnamese letters are drawn by the second. */
  font: number
  otherFont: number
  /** In half points. */
  size: number
  bold: boolean
  italic: boolean
  colour: string | undefined
  /** Hidden, or deleted under tracked changes. */
  isGone: boolean
  /** A letter of a font of pictures, standing in the text as `(`. */
  symbol: { font: number; letter: number } | undefined
}

export const plainLook: LetterLook = {
  font: 0,
  otherFont: 0,
  size: 20,
  bold: false,
  italic: false,
  colour: undefined,
  isGone: false,
  symbol: undefined,
}

const palette =
  ',,#0000ff,#00ffff,#00ff00,#ff00ff,#ff0000,#ffff00,#ffffff,#000080,#008080,#008000,#800080,#800000,#808000,#808080,#c0c0c0'
const colours = palette.split(',').map((colour) => colour || undefined)

/**
 * A look with the changes of a list. `style` is what bold or italic “as in the style” and “unlike the style” mean; `findStyle`
 * is asked for the style of letters that the list names.
 */
export function changeLook(
  before: LetterLook,
  list: Uint8Array,
  style: LetterLook = before,
  findStyle: (number: number, base: LetterLook) => LetterLook = (_, base) => base,
): LetterLook {
  let look = { ...before }
  const toggle = (value: number, ofStyle: boolean) =>
    value === 0x80 ? ofStyle : value === 0x81 ? !ofStyle : value === 1
  walkProperties(list, (property, at) => {
    if (property === 0x0800 || property === 0x083c) look.isGone ||= byteAt(list, at) === 1
    else if (property === 0x0835) look.bold = toggle(byteAt(list, at), style.bold)
    else if (property === 0x0836) look.italic = toggle(byteAt(list, at), style.italic)
    else if (property === 0x4a4f) look.font = wordAt(list, at)
    else if (property === 0x4a51) look.otherFont = wordAt(list, at)
    else if (property === 0x4a43) look.size = wordAt(list, at)
    else if (property === 0x2a42) look.colour = colours[byteAt(list, at)]
    else if (property === 0x6870) look.colour = colourOf(longAt(list, at))
    else if (property === 0x6a09) look.symbol = { font: wordAt(list, at), letter: wordAt(list, at + 2) }
    else if (property === 0x4a30) look = findStyle(wordAt(list, at), look)
    else if (property === 0x2a33) look = { ...style, isGone: look.isGone }
  })
  return look
}

/** Red is the lowest byte; the highest one is set where the colour is “automatic”. */
function colourOf(value: number): string | undefined {
  if (value >>> 24 !== 0 || value === 0) return undefined
  const parts = [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff]
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
