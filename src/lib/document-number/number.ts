import { withoutMarks } from '../text.ts'
import { documentTypes, type DocumentType } from './types.ts'

/** A number and symbol in its parts. */
export interface DocumentNumber {
  /** As it is properly written: `17/2011/QĐ-UBND`. */
  text: string
  /** `65`, `12a`; leading zeros as written. */
  number: string
  value: number
  /** The year inside the number, which only normative documents carry. */
  year: number | null
  /** `QĐ-UBND` */
  symbol: string
}

// The groups of a symbol are letters and digits; "&", "." and "," occur within ("BVHTT&DL"). Bounded: no text makes it slow.
const first = String.raw`\p{L}[\p{L}\d&.]{0,19}`
// Older symbols part their groups by a slash too: "TTLT/BQP-BTC", "L/CTN".
const slashed = String.raw`/\p{Lu}[\p{Lu}\d&.]{0,19}(?!\p{L})`
const further = String.raw`(?:\s{0,2}[-–]\s{0,2}[\p{L}\d&.]{1,20}|${slashed}){0,11}`
const pattern = String.raw`(?<!\d)(\d{1,5}[a-zđ]?)\s{0,4}(?:/\s{0,4}(\d{4}))?\s{0,4}/\s{0,4}(${first}${further})`
const expression = () => new RegExp(pattern, 'gu')

/**
 * The number and symbol that a text is, tolerant of spaces, of dashes of any length and of words before it ("Thông tư số
 * Thông tư 01/2025/TT-BYT"). Null where there is none, and for a draft whose number is still to be written.
 */
export function parseNumber(text: string): DocumentNumber | null {
  return findNumbers(text)[0] ?? null
}

/** Every number and symbol in a text, in its order. Fractions and dates (`5/2`, `15/9/2011`) are none. */
export function findNumbers(text: string): (DocumentNumber & { at: number; length: number })[] {
  return Array.from(text.normalize('NFC').matchAll(expression()), (match) => {
    const [found, number = '', year, symbol = ''] = match
    const written = symbol
      .replaceAll(/\s+/g, '')
      .replaceAll('–', '-')
      .replace(/[.&-]+$/, '')
    return {
      text: [number, year, written].filter(Boolean).join('/'),
      number,
      value: Number.parseInt(number, 10),
      year: year ? Number(year) : null,
      symbol: written,
      at: match.index,
      length: found.length,
    }
  }).filter(({ symbol }) => isSymbol(symbol))
}

/** A symbol has at least two letters, and two capitals ("TTg") where it was not typed in haste: "km/h" is none. */
const isSymbol = (symbol: string) => {
  const letters = symbol.replaceAll(/[^\p{L}]/gu, '')
  return letters.length >= 2 && (symbol.includes('-') || letters.replaceAll(/\P{Lu}/gu, '').length >= 2)
}

/**
 * What all spellings of one number share: `65/QĐ-CVP`, `65/qd-cvp`, `65 QĐ CVP` and `065/QĐ–CVP` → `65/qd-cvp`. Null where
 * the text is no number. Marks are left out, because people type without them; no two symbols in use differ by marks alone.
 */
export function numberKey(text: string): string | null {
  const strict = parseNumber(text)
  if (strict) return keyOf(strict.value, suffixOf(strict.number), strict.year, strict.symbol)
  const loose =
    /^\D{0,60}?(\d{1,5})([a-zđ]?)[\s/.-]+(?:(\d{4})[\s/.-]+)?(\p{L}[\p{L}\d&\s/.–-]{1,60})$/u.exec(
      text.normalize('NFC').trim().toLowerCase(),
    )
  if (!loose) return null
  const [, number = '', suffix = '', year, symbol = ''] = loose
  return keyOf(
    Number(number),
    suffix,
    year ? Number(year) : null,
    symbol.trim().replaceAll(/[\s/.–-]+/g, '-'),
  )
}

const suffixOf = (number: string) => number.replace(/^\d+/, '')
const keyOf = (value: number, suffix: string, year: number | null, symbol: string) =>
  [
    `${value}${suffix}`,
    year,
    withoutMarks(symbol)
      .replaceAll('/', '-')
      .replaceAll(/[^a-z0-9&-]/g, ''),
  ]
    .filter(Boolean)
    .join('/')

/** "quyết định 65", "Thông tư liên tịch số 2": a kind and a number without its symbol. Null for anything else. */
export function parseKindAndNumber(text: string): { type: DocumentType; value: number } | null {
  const folded = withoutMarks(text).replaceAll(/\s+/g, ' ').trim()
  const match = /^([a-z ]{2,40}?)(?: so)?:? ?0{0,4}(\d{1,5})$/.exec(folded)
  if (!match) return null
  const [, words = '', number = ''] = match
  const name = words.trim()
  const type = documentTypes.find(
    (one) =>
      withoutMarks(one.name) === name || (one.abbreviation !== '' && withoutMarks(one.abbreviation) === name),
  )
  return type ? { type, value: Number(number) } : null
}

/** The kind that a symbol begins with: `QĐ-UBND` → decision, `UBND-KTTH` → official letter, which has no abbreviation. */
export function typeOfSymbol(symbol: string): DocumentType | undefined {
  const groups = symbol.split('-')
  const exact = documentTypes.find(({ abbreviation }) => abbreviation !== '' && abbreviation === groups[0])
  if (exact) return exact
  if (/^QH\d+$/.test(symbol)) return documentTypes.find(({ code }) => code === 'law')
  const folded = withoutMarks(groups[0] ?? '')
  return documentTypes.find(
    ({ abbreviation }) => abbreviation !== '' && withoutMarks(abbreviation) === folded,
  )
}
