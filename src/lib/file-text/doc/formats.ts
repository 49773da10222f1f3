import { byteAt, longAt, wordAt } from '../little-endian.ts'
import type { Range } from './header.ts'

/** Bytes of the main stream that share one list of changes to properties. */
export interface Format {
  from: number
  to: number
  list: Uint8Array
  /** The paragraphs' style; 0 for letters. */
  style: number
}

const pageSize = 512
const none = new Uint8Array()

type Kind = 'letters' | 'paragraphs'

/** The formats of letters or paragraphs, in order, from the pages of 512 bytes that a table names ([MS-DOC] 2.8.5, 2.8.6). */
export function readFormats(
  kind: Kind,
  main: Uint8Array,
  table: Uint8Array,
  { from, size }: Range,
): Format[] {
  const count = Math.max(0, Math.floor((Math.min(size, table.length - from) - 4) / 8))
  const pages = new Set<number>()
  for (let n = 0; n < count; n++) pages.add(longAt(table, from + (count + 1 + n) * 4) & 0x3fffff)
  const formats: Format[] = []
  for (const number of pages) {
    const page = main.subarray(number * pageSize, (number + 1) * pageSize)
    if (page.length === pageSize) formats.push(...readPage(kind, page))
  }
  return formats.sort((one, other) => one.from - other.from)
}

function readPage(kind: Kind, page: Uint8Array): Format[] {
  const count = byteAt(page, pageSize - 1)
  const step = kind === 'letters' ? 1 : 13
  const formats: Format[] = []
  for (let n = 0; n < count; n++) {
    const at = byteAt(page, (count + 1) * 4 + n * step) * 2
    const [from, to] = [longAt(page, n * 4), longAt(page, n * 4 + 4)]
    if (to <= from) continue
    if (kind === 'letters') {
      const list = at === 0 ? none : page.subarray(at + 1, at + 1 + byteAt(page, at))
      formats.push({ from, to, list, style: 0 })
    } else formats.push({ from, to, ...readParagraph(page, at) })
  }
  return formats
}

function readParagraph(page: Uint8Array, at: number): { list: Uint8Array; style: number } {
  if (at === 0) return { list: none, style: 0 }
  const words = byteAt(page, at)
  const start = words === 0 ? at + 2 : at + 1
  const end = words === 0 ? start + byteAt(page, at + 1) * 2 : start + words * 2 - 1
  return { style: wordAt(page, start), list: page.subarray(start + 2, end) }
}

/** The first format that ends after a place, by halving. */
export function findFormat(formats: readonly Format[], place: number): Format | undefined {
  let [low, high] = [0, formats.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((formats[middle]?.to ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return formats[low]
}
