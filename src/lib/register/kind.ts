import { documentTypes, parseNumber, typeOfSymbol, type DocumentType } from '../document-number/index.ts'
import { withoutMarks } from '../text.ts'

const fold = (text: string) =>
  withoutMarks(text.normalize('NFC'))
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/** Other words for kinds, folded. */
const otherNames: Readonly<Record<string, string>> = {
  'thong tu lien bo': 'joint-circular',
  'tt lien tich': 'joint-circular',
  'nq lien tich': 'joint-resolution',
  cv: 'official-letter',
  'cong van hanh chinh': 'official-letter',
  vbhn: 'consolidated-text',
  'van ban hop nhat': 'consolidated-text',
  gm: 'invitation',
  'giay moi hop': 'invitation',
}

const byName = new Map<string, DocumentType>()
for (const type of documentTypes)
  for (const name of [type.name, type.abbreviation])
    if (name !== '' && !byName.has(fold(name))) byName.set(fold(name), type)
for (const [name, code] of Object.entries(otherNames)) {
  const type = documentTypes.find((one) => one.code === code)
  if (type) byName.set(name, type)
}
const longest = [...byName.keys()].toSorted((one, other) => other.length - one.length)

/** The kind that a cell names, by its name or its abbreviation: "QUYẾT ĐỊNH", "Qđ", "Thông tư liên bộ". */
export const readKind = (typed: string): DocumentType | null => byName.get(fold(typed)) ?? null

/** "Quyết định về việc ban hành Quy chế" → the kind and the abstract, which one column of the outgoing register holds. */
export function splitKind(typed: string): { type: DocumentType | null; abstract: string } {
  const text = typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  const words = text.split(' ')
  const folded = words.map(fold)
  for (const name of longest) {
    const length = name.split(' ').length
    if (folded.slice(0, length).join(' ') !== name || !isNamed(words, length)) continue
    const abstract = words
      .slice(length)
      .join(' ')
      .replace(/^[\s:.,–-]+/, '')
    return { type: byName.get(name) ?? null, abstract: abstract === '' ? text : abstract }
  }
  return { type: null, abstract: text }
}

const abbreviations = Map.groupBy(documentTypes, ({ abbreviation }) => fold(abbreviation))

/** An abbreviation is capitals; "Bộ luật" begins with a capital. A sentence that happens to begin with such letters ("Đa dạng hóa") is no kind. */
function isNamed(words: readonly string[], length: number): boolean {
  const [first = ''] = words
  const abbreviated = length === 1 ? abbreviations.get(fold(first)) : undefined
  if (!abbreviated) return /^\p{Lu}./u.test(first)
  const letters = first.replaceAll(/\P{L}/gu, '')
  return /^\p{Lu}{2,}$/u.test(letters) || abbreviated.some(({ abbreviation }) => abbreviation === letters)
}

/** The kind that a number's symbol says. Only letters have none: "702/UBND-KTTH". */
export function kindOfNumber(number: string): DocumentType | null {
  const symbol = parseNumber(number)?.symbol
  if (symbol === undefined) return null
  return typeOfSymbol(symbol) ?? documentTypes.find(({ code }) => code === 'official-letter') ?? null
}
