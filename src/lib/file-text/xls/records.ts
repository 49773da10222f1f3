import { wordAt } from '../little-endian.ts'

export interface XlsRecord {
  type: number
  /** Where it stands in the stream: sheets are named by that. */
  at: number
  body: Uint8Array
  /** The body, and the records that continue it. */
  parts: Uint8Array[]
}

export const types = {
  formula: 0x06,
  end: 0x0a,
  dates: 0x22,
  password: 0x2f,
  font: 0x31,
  continued: 0x3c,
  codePage: 0x42,
  object: 0x5d,
  sheet: 0x85,
  numbers: 0xbd,
  richText: 0xd6,
  look: 0xe0,
  strings: 0xfc,
  string: 0xfd,
  box: 0x1b6,
  number: 0x203,
  label: 0x204,
  truth: 0x205,
  result: 0x207,
  compact: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const

/** The records of a workbook, one after another; one that is cut off is the last. */
export function* recordsOf(stream: Uint8Array): Generator<XlsRecord> {
  let at = 0
  const bodyAt = () => stream.subarray(at + 4, at + 4 + wordAt(stream, at + 2))
  while (at + 4 <= stream.length) {
    const record: XlsRecord = { type: wordAt(stream, at), at, body: bodyAt(), parts: [bodyAt()] }
    at += 4 + record.body.length
    while (at + 4 <= stream.length && wordAt(stream, at) === types.continued) {
      const body = bodyAt()
      record.parts.push(body)
      at += 4 + body.length
    }
    yield record
  }
}
