import { decodeBytes } from '../code-pages.ts'
import { byteAt, wordAt } from '../little-endian.ts'

export interface RichText {
  text: string
  /** From which letter on which font. Before the first it is the cell's. */
  changes: { from: number; font: number }[]
}

/** Bytes that go on in another record. */
export class Cursor {
  private part = 0
  private at = 0
  private readonly parts: readonly Uint8Array[]

  constructor(parts: readonly Uint8Array[], at = 0) {
    this.parts = parts
    this.at = at
  }

  get isAtEnd(): boolean {
    this.turn()
    return this.part >= this.parts.length
  }

  byte(): number {
    this.turn()
    return byteAt(this.parts[this.part] ?? none, this.at++)
  }

  word(): number {
    return this.byte() | (this.byte() << 8)
  }

  long(): number {
    return (this.word() | (this.word() << 16)) >>> 0
  }

  advance(count: number): void {
    for (let left = count; left > 0 && !this.isAtEnd;) {
      const some = Math.min(left, (this.parts[this.part]?.length ?? 0) - this.at)
      this.at += some
      left -= some
    }
  }

  /** A text that goes on in the next record says there anew how wide its letters are. */
  letters(count: number, isWideFirst: boolean): string {
    let text = ''
    let isWide = isWideFirst
    while (text.length < count) {
      const before = this.part
      if (this.isAtEnd) break
      if (this.part !== before) isWide = (this.byte() & 1) === 1
      const part = this.parts[this.part] ?? none
      const width = isWide ? 2 : 1
      const some = Math.min(count - text.length, Math.floor((part.length - this.at) / width))
      text += decodeLetters(part.subarray(this.at, this.at + some * width), isWide)
      this.at += Math.max(some * width, some === 0 ? 1 : 0)
    }
    return text
  }

  private turn(): void {
    while (this.part < this.parts.length && this.at >= (this.parts[this.part]?.length ?? 0)) {
      this.part++
      this.at = 0
    }
  }
}

const none = new Uint8Array()

/** Decoded here and not by a decoder of UTF-16, which would swallow a mark at the beginning. */
const decodeLetters = (bytes: Uint8Array, isWide: boolean): string =>
  isWide ? Buffer.from(bytes).toString('utf16le') : decodeBytes(bytes)

/** One text of Excel 97: its length first, then whether its letters are wide, coloured or spoken. */
export function readString(cursor: Cursor, length = cursor.word()): RichText {
  const flags = cursor.byte()
  const changeCount = (flags & 8) !== 0 ? cursor.word() : 0
  const spokenSize = (flags & 4) !== 0 ? cursor.long() : 0
  const text = cursor.letters(length, (flags & 1) === 1)
  const changes: RichText['changes'] = []
  for (let n = 0; n < changeCount && !cursor.isAtEnd; n++)
    changes.push({ from: cursor.word(), font: cursor.word() })
  cursor.advance(spokenSize)
  return { text, changes }
}

/** The texts that cells refer to by number. */
export function readStringTable(parts: readonly Uint8Array[]): RichText[] {
  const cursor = new Cursor(parts, 8)
  const strings: RichText[] = []
  while (!cursor.isAtEnd) strings.push(readString(cursor))
  return strings
}

/** A text of Excel 5 and 95: bytes of the font's code page. */
export function readBytes(body: Uint8Array, at: number, codePage: number): RichText {
  const length = wordAt(body, at)
  const text = decodeBytes(body.subarray(at + 2, at + 2 + length), codePage)
  const changes: RichText['changes'] = []
  const count = byteAt(body, at + 2 + length)
  for (let n = 0; n < count; n++) {
    const change = at + 3 + length + n * 2
    changes.push({ from: byteAt(body, change), font: byteAt(body, change + 1) })
  }
  return { text, changes }
}
