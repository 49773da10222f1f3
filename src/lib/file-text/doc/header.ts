import { longAt, wordAt } from '../little-endian.ts'

/** Where the parts of a Word file lie: the file information block at the beginning of its main stream ([MS-DOC] 2.5). */
export interface Header {
  /** 193 is Word 97; below 190 the block is laid out otherwise. */
  version: number
  isEncrypted: boolean
  tableStream: '0Table' | '1Table'
  /** Of Word 6 and 95, whose text lies in one piece: bytes of the main stream. */
  plainText: Range
  lengths: { body: number; notes: number; headers: number; comments: number; endnotes: number; boxes: number }
  styles: Range
  headerStories: Range
  letters: Range
  paragraphs: Range
  fonts: Range
  pieces: Range
}

/** Bytes of the table stream. */
export interface Range {
  from: number
  size: number
}

const isWord = new Set([0xa5ec, 0xa5dc, 0xa5db, 0xa697, 0xa698, 0xa699])

export function readHeader(main: Uint8Array): Header | null {
  if (!isWord.has(wordAt(main, 0))) return null
  const flags = wordAt(main, 10)
  const range = (index: number): Range => ({
    from: longAt(main, 154 + index * 8),
    size: longAt(main, 158 + index * 8),
  })
  const length = (at: number) => longAt(main, at) & 0x7fffffff
  const start = longAt(main, 24)
  return {
    version: wordAt(main, 2),
    isEncrypted: (flags & 0x100) !== 0,
    tableStream: (flags & 0x200) !== 0 ? '1Table' : '0Table',
    plainText: { from: start, size: Math.max(0, longAt(main, 28) - start) },
    lengths: {
      body: length(76),
      notes: length(80),
      headers: length(84),
      comments: length(92),
      endnotes: length(96),
      boxes: length(100),
    },
    styles: range(1),
    headerStories: range(11),
    letters: range(12),
    paragraphs: range(13),
    fonts: range(15),
    pieces: range(33),
  }
}
