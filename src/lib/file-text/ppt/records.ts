import { longAt, wordAt } from '../little-endian.ts'

export interface PptRecord {
  type: number
  instance: number
  isContainer: boolean
  body: Uint8Array
}

export const types = {
  document: 0x03e8,
  slide: 0x03ee,
  slideFacts: 0x03ef,
  slideEntry: 0x03f3,
  environment: 0x03f2,
  fonts: 0x07d5,
  textKind: 0x0f9f,
  wideText: 0x0fa0,
  textLooks: 0x0fa1,
  masterLooks: 0x0fa3,
  narrowText: 0x0fa8,
  outlineText: 0x0f9e,
  font: 0x0fb7,
  slideList: 0x0ff0,
  userEdit: 0x0ff5,
  directory: 0x1772,
} as const

const deepest = 40

/** The record at a place of a stream; one that is cut off has the rest as its body. */
export function recordAt(bytes: Uint8Array, at: number): PptRecord | null {
  if (at < 0 || at + 8 > bytes.length) return null
  const first = wordAt(bytes, at)
  const body = bytes.subarray(at + 8, at + 8 + longAt(bytes, at + 4))
  return { type: wordAt(bytes, at + 2), instance: first >>> 4, isContainer: (first & 15) === 15, body }
}

/** The records that lie directly in a body. */
export function* recordsIn(body: Uint8Array): Generator<PptRecord> {
  let at = 0
  for (let record = recordAt(body, at); record; record = recordAt(body, at)) {
    yield record
    at += 8 + record.body.length
  }
}

/** All records in a body, containers before what they contain. */
export function* allRecordsIn(body: Uint8Array, depth = 0): Generator<PptRecord> {
  if (depth > deepest) return
  for (const record of recordsIn(body)) {
    yield record
    if (record.isContainer || record.type === clientText) yield* allRecordsIn(record.body, depth + 1)
  }
}

/** A shape's text box: a container that some programs do not mark as one. */
const clientText = 0xf00d
