import { readDate, readString } from './strings.ts'
import { type Dictionary, findDictionary } from './tokens.ts'

/** A signature as the file has it, before anything of it is believed. */
export interface Sealed {
  /** `adbe.pkcs7.detached`, `ETSI.CAdES.detached`, …; empty where the file does not say. */
  format: string
  /** From, length, from, length: the bytes that were signed. Null where the four numbers make no sense. */
  range: readonly [number, number, number, number] | null
  /** Where the signature itself stands, from `<` to after `>`. */
  hole: { from: number; to: number }
  /** CMS, with the zeros that fill the space kept for it. */
  contents: Buffer
  claimed: { at: Date | null; name: string; reason: string; place: string }
}

/** More than any office has ever put under one document; a file made to keep the machine busy has thousands. */
const most = 32
const longestContents = 4 * 1024 * 1024

/**
 * Every signature of a file in the order of its bytes: those of all incremental updates, too. They cannot be in object
 * streams, because the bytes left out of the signing must be found in the file as they are.
 */
export function findSealed(bytes: Buffer): Sealed[] {
  const found: Sealed[] = []
  let floor = 0
  let budget = 8 * bytes.length
  for (let at = bytes.indexOf('/ByteRange'); at >= 0; at = bytes.indexOf('/ByteRange', at + 1)) {
    // Objects that never end, one within the other, would be read to the end of the file again and again.
    if (found.length >= most || budget < 0) break
    if (at < floor) continue
    const begin = findObject(bytes, floor, at)
    floor = at + 1
    if (begin === null) continue
    const { dictionary, to } = findDictionary(bytes, begin, isSignature)
    budget -= to - begin
    const sealed = dictionary && readSealed(bytes, dictionary)
    if (sealed) floor = Math.max(floor, sealed.hole.to)
    if (sealed) found.push(sealed)
  }
  return found
}

const isSignature = (entries: Dictionary) => entries.has('ByteRange') && entries.has('Contents')

function findObject(bytes: Buffer, floor: number, before: number): number | null {
  const within = bytes.subarray(floor, before)
  for (let at = within.lastIndexOf('obj'); at > 0; at = within.lastIndexOf('obj', at - 1)) {
    const head = within.toString('latin1', Math.max(0, at - 24), at)
    if (/\d\s+\d{1,5}\s*$/.test(head)) return floor + at + 3
  }
  return null
}

function readSealed(bytes: Buffer, dictionary: Dictionary): Sealed | null {
  const raw = (key: string) => {
    const extent = dictionary.get(key)
    return extent ? bytes.subarray(extent.from, extent.to) : null
  }
  const hole = dictionary.get('Contents')
  // Hexadecimal digits in angle brackets: a comment's text has the same key, in round ones.
  if (!hole || bytes[hole.from] !== 0x3c || hole.to - hole.from > longestContents * 2) return null
  const hex = bytes.toString('latin1', hole.from + 1, hole.to - 1)
  const text = (key: string) => {
    const value = raw(key)
    return value && (value[0] === 0x28 || value[0] === 0x3c) ? readString(value) : ''
  }
  return {
    format: (raw('SubFilter')?.toString('latin1') ?? '').replace(/^\//, '').slice(0, 64),
    range: readRange(raw('ByteRange')?.toString('latin1', 0, 200) ?? ''),
    hole,
    contents: Buffer.from(hex.replaceAll(/\s/g, ''), 'hex'),
    claimed: { at: readDate(text('M')), name: text('Name'), reason: text('Reason'), place: text('Location') },
  }
}

function readRange(text: string): Sealed['range'] {
  const match = /^\[\s*(\d{1,15})\s+(\d{1,15})\s+(\d{1,15})\s+(\d{1,15})\s*\]/.exec(text)
  if (!match) return null
  const [first = -1, firstLength = -1, second = -1, secondLength = -1] = match.slice(1).map(Number)
  return second >= first + firstLength ? [first, firstLength, second, secondLength] : null
}
