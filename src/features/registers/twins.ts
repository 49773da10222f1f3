import { isDeepStrictEqual } from 'node:util'
import { issuerKey, type Names } from '#lib/issuers/index.ts'
import type { Entry } from '#lib/register/index.ts'
import type { RowState } from './import.ts'

/** A row that another one may repeat. */
export interface Twin {
  line: number
  entry: Entry
}

interface Beside {
  state: Extract<RowState, 'same' | 'quarantined'>
  reason: string
}

/** One document has one number, day and issuer (R-1215): what two rows share that speak of the same one. */
export const identityOf = ({ numberKey, issuedOn, issuer }: Entry, names: Names): string =>
  [numberKey, issuedOn, issuerKey(issuer, names)].join(' ')

/** What a row is beside an earlier one of the same identity. */
export function besideTwin(entry: Entry, twin: Twin): Beside {
  const isRepeat = isDeepStrictEqual({ ...entry, keeping: {} }, { ...twin.entry, keeping: {} })
  if (isRepeat) return { state: 'same', reason: `Lặp lại dòng ${twin.line}.` }
  const reason = `Cùng số, ngày và cơ quan ban hành với dòng ${twin.line} nhưng nội dung khác. Hãy sửa hoặc bỏ một dòng.`
  return { state: 'quarantined', reason }
}
