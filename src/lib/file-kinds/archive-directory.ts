import { longAt, wordAt } from '../file-text/little-endian.ts'
import { decodeEntryName } from './archive-names.ts'

export interface Entry {
  name: string
  isEncrypted: boolean
  /** 0 as it is, 8 deflated; others are not read. */
  method: number
  packed: Uint8Array
}

const [endMark, entryMark, headerMark] = [0x06054b50, 0x02014b50, 0x04034b50]
const [unicodeName, large] = [0x7075, 0xffffffff]

/** The directory at the end of a ZIP, which is what people see of it. Null where there is none. Entries that lead nowhere are left out. */
export function readDirectory(bytes: Uint8Array, most: number): Entry[] | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || longAt(bytes, end) !== endMark) return null
  const entries: Entry[] = []
  let at = longAt(bytes, end + 16)
  // One more than are wanted tells that there are too many.
  while (longAt(bytes, at) === entryMark && entries.length <= most) {
    const [nameSize, extraSize, noteSize] = [
      wordAt(bytes, at + 28),
      wordAt(bytes, at + 30),
      wordAt(bytes, at + 32),
    ]
    const entry = readEntry(
      bytes,
      at,
      bytes.subarray(at + 46, at + 46 + nameSize),
      bytes.subarray(at + 46 + nameSize, at + 46 + nameSize + extraSize),
    )
    if (entry) entries.push(entry)
    at += 46 + nameSize + extraSize + noteSize
  }
  return entries
}

function readEntry(bytes: Uint8Array, at: number, name: Uint8Array, extra: Uint8Array): Entry | null {
  const flags = wordAt(bytes, at + 8)
  const size = longAt(bytes, at + 20)
  const header = longAt(bytes, at + 42)
  if (size === large || longAt(bytes, header) !== headerMark) return null
  const start = header + 30 + wordAt(bytes, header + 26) + wordAt(bytes, header + 28)
  const better = findUnicodeName(extra)
  return {
    name: better ? decodeEntryName(better, true) : decodeEntryName(name, (flags & 0x800) !== 0),
    isEncrypted: (flags & 1) === 1,
    method: wordAt(bytes, at + 10),
    packed: bytes.subarray(start, start + size),
  }
}

/** Some programs write the name once more, in UTF-8, after a version and a checksum. */
function findUnicodeName(extra: Uint8Array): Uint8Array | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + wordAt(extra, at + 2))
    if (wordAt(extra, at) === unicodeName) return extra.subarray(at + 9, at + 4 + wordAt(extra, at + 2))
  return null
}
