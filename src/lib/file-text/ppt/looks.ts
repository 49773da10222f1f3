import type { Line } from '../content.ts'
import { longAt, wordAt } from '../little-endian.ts'
import type { Look } from '../paragraphs.ts'

export interface TextLook extends Look {
  /** Where the look ends. */
  end: number
}
export interface TextAlign {
  end: number
  align: Line['align']
}

/** The properties of paragraphs and of letters, in the order in which they follow one another: which bits say that one is there, and its bytes. */
type Property = readonly [bits: number, size: number]
const ofParagraphs: readonly Property[] = [
  [0xf, 2],
  [0x80, 2],
  [0x10, 2],
  [0x40, 2],
  [0x20, 4],
  [0x800, 2],
  [0x1000, 2],
  [0x2000, 2],
  [0x4000, 2],
  [0x100, 2],
  [0x400, 2],
  [0x8000, 2],
  [0x100000, 0],
  [0x10000, 2],
  [0xe0000, 2],
  [0x200000, 2],
]
const ofLetters: readonly Property[] = [
  [0xffff, 2],
  [0x10000, 2],
  [0x200000, 2],
  [0x400000, 2],
  [0x800000, 2],
  [0x20000, 2],
  [0x40000, 4],
  [0x80000, 2],
]
const [alignBits, tabBits, styleBits, fontBits, otherFontBits, sizeBits] = [
  0x800, 0x100000, 0xffff, 0x10000, 0x400000, 0x20000,
]
const noFont = 0xffff
const aligned: readonly Line['align'][] = ['left', 'centre', 'right', 'justified']

/** Reads what a mask announces; answers with the place after it. */
function readProperties(
  body: Uint8Array,
  start: number,
  order: readonly Property[],
  found: Map<number, number>,
): number {
  const mask = longAt(body, start)
  let at = start + 4
  for (const [bits, size] of order) {
    if ((mask & bits) === 0) continue
    found.set(bits, wordAt(body, at))
    at += bits === tabBits ? 2 + wordAt(body, at) * 4 : size
  }
  return at
}

function readLetters(
  body: Uint8Array,
  at: number,
  fonts: readonly string[],
  before: Look,
): { look: Look; next: number } {
  const found = new Map<number, number>()
  const next = readProperties(body, at, ofLetters, found)
  // 0xFFFF stands where no font is meant, and no file has so many.
  const font =
    fonts[found.get(fontBits) ?? noFont] ?? fonts[found.get(otherFontBits) ?? noFont] ?? before.font
  const style = found.get(styleBits)
  const mask = longAt(body, at)
  const bold = style !== undefined && (mask & 1) !== 0 ? (style & 1) !== 0 : (before.bold ?? false)
  const italic = style !== undefined && (mask & 2) !== 0 ? (style & 2) !== 0 : (before.italic ?? false)
  const size = found.get(sizeBits) ?? before.size
  return {
    look: { ...(font && { font }), ...(size && { size }), ...(bold && { bold }), ...(italic && { italic }) },
    next,
  }
}

/** The looks of a text of so many letters, one after another ([MS-PPT] 2.9.44). `base` is what its master says. */
export function readTextLooks(body: Uint8Array, length: number, fonts: readonly string[], base: Look) {
  const aligns: TextAlign[] = []
  const looks: TextLook[] = []
  let at = 0
  for (let end = 0; end <= length && at + 10 <= body.length;) {
    end += Math.max(1, longAt(body, at))
    const found = new Map<number, number>()
    at = readProperties(body, at + 6, ofParagraphs, found)
    aligns.push({ end, align: aligned[found.get(alignBits) ?? -1] })
  }
  for (let end = 0; end <= length && at + 8 <= body.length;) {
    end += Math.max(1, longAt(body, at))
    const { look, next } = readLetters(body, at + 4, fonts, base)
    at = next
    looks.push({ ...look, end })
  }
  return { aligns, looks }
}

/** What a master says of the first level of a kind of text. From kind 5 on the level is named before it. */
export function readMasterLook(body: Uint8Array, kind: number, fonts: readonly string[]): Look {
  if (wordAt(body, 0) === 0) return {}
  const start = kind >= 5 ? 4 : 2
  return readLetters(body, readProperties(body, start, ofParagraphs, new Map()), fonts, {}).look
}
