import { startsOf, type Statistics } from './statistics.ts'
import { bareWord } from './words.ts'

const version = 1
const headBytes = 16

/** Header, the list of words, then the two arrays of pairs; little-endian, the arrays at a multiple of four. */
export function packStatistics({ parts, words, pairKeys, pairCounts }: Statistics): Uint8Array {
  const list = new TextEncoder().encode([...words].map(([word, count]) => `${word} ${count}`).join('\n'))
  const at = headBytes + list.length + ((4 - (list.length % 4)) % 4)
  const packed = new Uint8Array(at + pairKeys.length * 5)
  const view = new DataView(packed.buffer)
  view.setUint32(0, version, true)
  view.setUint32(4, parts, true)
  view.setUint32(8, list.length, true)
  view.setUint32(12, pairKeys.length, true)
  packed.set(list, headBytes)
  packed.set(new Uint8Array(pairKeys.buffer, pairKeys.byteOffset, pairKeys.byteLength), at)
  packed.set(pairCounts, at + pairKeys.length * 4)
  return packed
}

/** Throws where the bytes are of another version, or cut off. */
export function unpackStatistics(packed: Uint8Array): Statistics {
  // A copy of its own: a Buffer is a view of a larger one, even its `slice`.
  const bytes = new Uint8Array(packed)
  const view = new DataView(bytes.buffer)
  if (bytes.length < headBytes || view.getUint32(0, true) !== version)
    throw new Error('These statistics of words are of another version')
  const listBytes = view.getUint32(8, true)
  const pairs = view.getUint32(12, true)
  const at = headBytes + listBytes + ((4 - (listBytes % 4)) % 4)
  if (bytes.length !== at + pairs * 5) throw new Error('These statistics of words are cut off')
  const words = readWords(new TextDecoder().decode(bytes.subarray(headBytes, headBytes + listBytes)))
  const pairKeys = new Uint32Array(bytes.buffer, at, pairs)
  return {
    parts: view.getUint32(4, true),
    words,
    variants: variantsOf(words),
    pairKeys,
    pairCounts: bytes.subarray(at + pairs * 4),
    pairStarts: startsOf(pairKeys),
    freshPairs: new Map(),
  }
}

function readWords(list: string): Map<string, number> {
  const words = new Map<string, number>()
  for (const line of list.split('\n')) {
    const space = line.lastIndexOf(' ')
    if (space > 0) words.set(line.slice(0, space), Number(line.slice(space + 1)))
  }
  return words
}

function variantsOf(words: ReadonlyMap<string, number>): Map<string, string[]> {
  const variants = new Map<string, string[]>()
  for (const [word] of [...words].toSorted(([, a], [, b]) => b - a)) {
    const others = variants.get(bareWord(word))
    if (others) others.push(word)
    else variants.set(bareWord(word), [word])
  }
  return variants
}
