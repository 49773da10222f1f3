import { byteAt, wordAt } from '../little-endian.ts'
import type { Range } from './header.ts'

/** The names of the fonts, in the order of their numbers ([MS-DOC] 2.9.286). */
export function readFonts(table: Uint8Array, { from, size }: Range): string[] {
  const end = Math.min(table.length, from + size)
  const names: string[] = []
  let at = from + 4
  while (at < end && names.length < wordAt(table, from)) {
    const length = byteAt(table, at) + 1
    const name = new TextDecoder('utf-16le').decode(table.subarray(at + 40, at + length))
    names.push(name.split('\0')[0] ?? '')
    at += length
  }
  return names
}
