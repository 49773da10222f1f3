import { typeName, type DocumentRecord } from '#features/documents/index.ts'
import { formatDay } from '#lib/days.ts'

type Cited = Pick<DocumentRecord, 'type' | 'number' | 'issuedOn' | 'issuer' | 'abstract'>

/** What is cited by its name alone: "Luật Tiếp cận thông tin". */
const named = new Set(['constitution', 'code', 'law', 'ordinance'])

/** the first time with type, number and symbol, date, issuer and abstract; a law by its name. */
export function citeFirst(document: Cited): string {
  const { type, issuedOn, issuer, abstract } = document
  if (type !== null && named.has(type)) return withType(typeName(type), abstract)
  const date = issuedOn ? `ngày ${formatDay(issuedOn)}` : ''
  const by = issuer ? `của ${issuer}` : ''
  return [citeAgain(document), date, by, lowerFirst(abstract)].filter(Boolean).join(' ')
}

/** afterwards with type, number and symbol only. */
export function citeAgain({ type, number, abstract }: Cited): string {
  if (type !== null && named.has(type)) return withType(typeName(type), abstract)
  return [typeName(type), number && `số ${number}`].filter(Boolean).join(' ')
}

const withType = (type: string, name: string) =>
  name.toLowerCase().startsWith(type.toLowerCase()) ? name : [type, name].filter(Boolean).join(' ')

/** "Về việc ban hành" goes on in the sentence as "về việc ban hành"; an abbreviation that comes first stays. */
const lowerFirst = (text: string) =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
