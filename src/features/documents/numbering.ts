import {
  documentTypes,
  numberKey,
  parseKindAndNumber,
  parseNumber,
  typeOf,
  type DocumentType,
} from '#lib/document-number/index.ts'
import type { Option } from '#ui/index.ts'
import type { DocumentRecord } from './queries.ts'

/** What the database keeps beside a number, to sort and to meet by. */
export function numbering(
  number: string | null,
): Pick<DocumentRecord, 'numberValue' | 'symbol' | 'numberKey'> {
  const parsed = number === null ? null : parseNumber(number)
  if (!parsed) return { numberValue: null, symbol: null, numberKey: null }
  return { numberValue: parsed.value, symbol: parsed.symbol, numberKey: numberKey(parsed.text) }
}

export const isNumber = (text: string): boolean => parseNumber(text) !== null

/** The key of a number that was checked before. */
export const keyOfNumber = (text: string): string => numberKey(text) ?? ''

/** What a reader may have meant: the key of a number with its symbol, or a kind with a number alone. */
export function readTyped(text: string): { key: string } | { type: string; value: number } | null {
  const key = numberKey(text)
  if (key !== null) return { key }
  const kind = parseKindAndNumber(text)
  return kind ? { type: kind.type.code, value: kind.value } : null
}

export const typeCodes: ReadonlySet<string> = new Set(documentTypes.map(({ code }) => code))

export const typeName = (code: string | null): string => (code === null ? '' : (typeOf(code)?.name ?? ''))

const families: Record<DocumentType['family'], string> = {
  administrative: 'Văn bản hành chính',
  legal: 'Văn bản quy phạm pháp luật',
  former: 'Loại cũ, trước năm 2020',
}

export const typeOptions: readonly Option[] = documentTypes.map(({ code, name, family }) => ({
  value: code,
  label: name,
  group: families[family],
}))
