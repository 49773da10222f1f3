import { documentTypes, parseNumber, typeOfSymbol } from '../document-number/index.ts'
import { withoutMarks } from '../text.ts'

/**
 * A number and symbol as it is properly written, out of what a register has: words before it, spaces, other dashes, small letters
 * ("55/2018/tt-bgtvt"), marks left out of a kind's abbreviation ("22/2021/QD-TTg"), and the older form whose symbol follows a dash
 * ("73-CP", "23-L/CTN"). Null where there is none, as with a symbol that was cut off ("71/2015", "89/2015/N").
 */
export function readNumber(typed: string): string | null {
  const text = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  const parsed = parseNumber(text.replace(/^(\D{0,60}?\d{1,5})\s*[-–]\s*(\p{L})/u, '$1/$2'))
  if (!parsed) return null
  const symbol = parsed.symbol === parsed.symbol.toLowerCase() ? parsed.symbol.toUpperCase() : parsed.symbol
  return [parsed.number, parsed.year, withKindsMarks(symbol)].filter(Boolean).join('/')
}

/** "QD-TTg" → "QĐ-TTg": what begins a symbol is a kind's abbreviation, marks and all. */
function withKindsMarks(symbol: string): string {
  const [kind = '', ...rest] = symbol.split('-')
  const isOne = documentTypes.some(({ abbreviation }) => abbreviation === kind)
  const meant = isOne ? undefined : typeOfSymbol(symbol)
  const differs = meant && withoutMarks(meant.abbreviation) === withoutMarks(kind)
  return differs && rest.length > 0 ? [meant.abbreviation, ...rest].join('-') : symbol
}
