import { documentTypes, parseNumber, typeOfSymbol, type DocumentType } from '../document-number/index.ts'
import type { Facts } from './facts.ts'
import { closeUp, fact, fold, isCapitals, type Read } from './lines.ts'

const names = new Map(documentTypes.map((type) => [type.name.toLocaleLowerCase('vi').normalize('NFC'), type]))
const folded = new Map(documentTypes.map((type) => [fold(type.name), type]))

/** "QUYẾT ĐỊNH" → decision; a scanner's "QUYET DINH" too, with less trust. */
function nameOfType(text: string): { type: DocumentType; isExact: boolean } | null {
  const clean = closeUp(text.replace(/\s?[:.]$/, ''))
  const exact = names.get(clean.toLocaleLowerCase('vi').normalize('NFC'))
  if (exact) return { type: exact, isExact: true }
  const loose = folded.get(fold(clean))
  return loose && isCapitals(text) ? { type: loose, isExact: false } : null
}

/** So many lines may stand between the number and the name of the kind. */
const farthest = 16

/**
 * The name of the kind on a line of its own; a letter has none, and is known by the symbol and by "V/v". Answers with the line
 * of the name, or -1.
 */
export function readType(head: readonly Read[], numberAt: number, facts: Facts): number {
  const lines = head.slice(0, Math.max(numberAt, 4) + farthest)
  const at = lines.findIndex(
    ({ text }) => (isCapitals(text) || text.length < 30) && text.length < 40 && nameOfType(text) !== null,
  )
  const line = lines[at]
  const named = line && nameOfType(line.text)
  const symbol = facts.number ? (parseNumber(facts.number.value)?.symbol ?? '') : ''
  const ofSymbol = typeOfSymbol(symbol)
  if (line && named) {
    const { type, isExact } = named
    const agrees = ofSymbol === undefined || ofSymbol.code === type.code
    facts.type = fact(type.code, agrees ? (isExact ? 0.99 : 0.9) : 0.85, line, line.text)
    return at
  }
  readTypeOfLetter(lines, symbol, ofSymbol, facts)
  return -1
}

function readTypeOfLetter(
  lines: readonly Read[],
  symbol: string,
  ofSymbol: DocumentType | undefined,
  facts: Facts,
): void {
  const { number } = facts
  if (ofSymbol && ofSymbol.code !== 'law' && number) {
    facts.type = { ...number, value: ofSymbol.code, sureness: 0.8 }
    return
  }
  const about = lines.find(({ text }) => /^v\s?\/\s?v\b/i.test(text))
  if (about) facts.type = fact('official-letter', 0.95, about, about.text)
  else if (number && symbol.includes('-') && ofSymbol?.code !== 'law')
    facts.type = { ...number, value: 'official-letter', sureness: 0.7 }
}
