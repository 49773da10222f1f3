import { decodeBytes } from '../code-pages.ts'
import { byteAt, longAt, wordAt } from '../little-endian.ts'
import type { Range } from './header.ts'

/** Letters of the text, by their number in it, and where they lie in the main stream. */
export interface Piece {
  first: number
  /** The letter after the last. */
  end: number
  /** The place of the first letter's bytes. */
  place: number
  /** 1 (CP1252) or 2 (UTF-16) bytes for a letter. */
  width: 1 | 2
  /** Properties that a quick save laid over the piece. */
  changes: Uint8Array
}

const mostPieces = 100_000
const none = new Uint8Array()

/** The piece table: the order of the text, which a quick save does not write anew ([MS-DOC] 2.9.38). */
export function readPieces(table: Uint8Array, { from, size }: Range): Piece[] {
  const end = Math.min(table.length, from + size)
  const prepared: Uint8Array[] = []
  let at = from
  while (at < end && byteAt(table, at) === 1) {
    const length = wordAt(table, at + 1)
    prepared.push(table.subarray(at + 3, at + 3 + length))
    at += 3 + length
  }
  if (at >= end || byteAt(table, at) !== 2) return []
  const count = Math.min(Math.floor((Math.min(longAt(table, at + 1), end - at - 5) - 4) / 12), mostPieces)
  const numbers = at + 5
  const descriptions = numbers + (count + 1) * 4
  const pieces: Piece[] = []
  for (let n = 0; n < count; n++) {
    const first = longAt(table, numbers + n * 4)
    const last = longAt(table, numbers + n * 4 + 4)
    const place = longAt(table, descriptions + n * 8 + 2)
    const isNarrow = (place & 0x40000000) !== 0
    const change = wordAt(table, descriptions + n * 8 + 6)
    if (last <= first || first < (pieces.at(-1)?.end ?? 0)) continue
    pieces.push({
      first,
      end: last,
      place: isNarrow ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff,
      width: isNarrow ? 1 : 2,
      changes: (change & 1) === 1 ? (prepared[change >>> 1] ?? none) : simpleChange(change),
    })
  }
  return pieces
}

/** The one property that fits into the piece's own description; only those that matter here. */
function simpleChange(change: number): Uint8Array {
  const sprm = { 0x41: 0x0800, 0x55: 0x0835, 0x56: 0x0836 }[(change >>> 1) & 0x7f]
  return sprm === undefined ? none : Uint8Array.of(sprm & 0xff, sprm >>> 8, change >>> 8)
}

/** The letters from one place of the main stream to another. */
export function lettersOf(main: Uint8Array, width: 1 | 2, from: number, to: number): string {
  return decodeBytes(main.subarray(from, to), width === 1 ? 1252 : 1200)
}
