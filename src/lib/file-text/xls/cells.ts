import { byteAt, doubleAt, longAt, wordAt } from '../little-endian.ts'
import { types, type XlsRecord } from './records.ts'
import { Cursor, readBytes, readString, type RichText } from './strings.ts'

export interface Cell {
  row: number
  column: number
  look: number
  value: number | string | RichText
}

const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

/** A number in four bytes: a whole one or the upper half of a double, perhaps in hundredths. */
function compactNumber(value: number): number {
  const bytes = new DataView(new ArrayBuffer(8))
  bytes.setUint32(4, (value & 0xfffffffc) >>> 0, true)
  const number = (value & 2) !== 0 ? value >> 2 : bytes.getFloat64(0, true)
  return (value & 1) !== 0 ? number / 100 : number
}

const truth = (value: number, isError: boolean) =>
  isError ? (errors[value] ?? '') : value === 0 ? 'FALSE' : 'TRUE'

/** What a formula came to; null where the text follows in a record of its own. */
function resultOf(body: Uint8Array): number | string | null {
  if (wordAt(body, 12) !== 0xffff) return doubleAt(body, 6)
  const kind = byteAt(body, 6)
  if (kind === 0) return null
  return kind === 3 ? '' : truth(byteAt(body, 8), kind === 2)
}

/** The cells that a record holds. `text` reads a text at a place of a record, in the way of the file's version. */
export function* cellsOf(
  { type, body, parts }: XlsRecord,
  {
    strings,
    isOld,
    codePageOfLook,
  }: { strings: readonly RichText[]; isOld: boolean; codePageOfLook: (look: number) => number },
): Generator<Cell & { isPending?: true }> {
  const [row, column, look] = [wordAt(body, 0), wordAt(body, 2), wordAt(body, 4)]
  const at = { row, column, look }
  if (type === types.string) yield { ...at, value: strings[longAt(body, 6)] ?? '' }
  else if (type === types.number) yield { ...at, value: doubleAt(body, 6) }
  else if (type === types.compact) yield { ...at, value: compactNumber(longAt(body, 6)) }
  else if (type === types.truth) yield { ...at, value: truth(byteAt(body, 6), byteAt(body, 7) === 1) }
  else if (type === types.formula) {
    const result = resultOf(body)
    yield { ...at, value: result ?? '', ...(result === null && { isPending: true }) }
  } else if (type === types.label || type === types.richText)
    yield {
      ...at,
      value: isOld ? readBytes(body, 6, codePageOfLook(look)) : readString(new Cursor(parts, 6)),
    }
  else if (type === types.numbers)
    for (let n = 0; 4 + n * 6 + 6 <= body.length - 2; n++)
      yield {
        row,
        column: column + n,
        look: wordAt(body, 4 + n * 6),
        value: compactNumber(longAt(body, 6 + n * 6)),
      }
}
