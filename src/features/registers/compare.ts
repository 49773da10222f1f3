import type { DocumentRecord } from '#features/documents/index.ts'
import { formatDay } from '#lib/days.ts'
import { issuerKey, type Names } from '#lib/issuers/index.ts'
import type { Entry } from '#lib/register/index.ts'
import { comparedFields, type ComparedField, type Difference, type RowState } from './import.ts'

/** What a comparison reads of a document. */
export type Known = Pick<DocumentRecord, 'id' | 'numberKey' | 'number' | ComparedField>

export interface Comparison {
  state: Extract<RowState, 'new' | 'same' | 'changed' | 'quarantined'>
  documentId: string | null
  differences: Difference[]
  reason: string | null
  remarks: string[]
}

/**
 * What a row of a register is beside the documents of the same number. One document has one number, day and issuer (R-1215); what the
 * database does not know yet of a document contradicts nothing.
 */
export function compareEntry(entry: Entry, sameNumber: readonly Known[], names: Names): Comparison {
  const key = issuerKey(entry.issuer, names)
  const byIssuer = sameNumber.filter(({ issuer }) => issuer === '' || issuerKey(issuer, names) === key)
  const same = byIssuer.filter(({ issuedOn }) => issuedOn === null || issuedOn === entry.issuedOn)
  const plain = { documentId: null, differences: [], reason: null, remarks: [] }
  if (same.length > 1)
    return {
      ...plain,
      state: 'quarantined',
      reason: `Cơ sở dữ liệu có ${same.length} văn bản cùng số, ngày và cơ quan ban hành. Hãy bỏ bớt bản trùng rồi thử lại.`,
    }
  const [document] = same
  if (!document) return { ...plain, state: 'new', remarks: listOtherDays(entry, byIssuer) }
  const differences = listDifferences(entry, document)
  return {
    ...plain,
    state: differences.length === 0 ? 'same' : 'changed',
    documentId: document.id,
    differences,
  }
}

/** The same number twice in a year of one issuer is a number given twice, or a slip. */
const listOtherDays = ({ issuedOn }: Entry, others: readonly Known[]): string[] =>
  others
    .filter((other) => other.issuedOn?.slice(0, 4) === issuedOn.slice(0, 4))
    .map(
      (other) =>
        `Trong năm đã có văn bản cùng số, ngày ${other.issuedOn ? formatDay(other.issuedOn) : ''}: có thể số bị cấp trùng.`,
    )

/** Only what the register says: an empty cell denies nothing. */
function listDifferences(entry: Entry, document: Known): Difference[] {
  return comparedFields.flatMap((field) => {
    const [here, there] = [textOf(entry[field]), textOf(document[field])]
    if (here === '' || isSame(field, here, there)) return []
    return [{ field, here, there }]
  })
}

/** How it ends and how its words are spaced makes no other abstract; who issued it has been compared by meaning. */
function isSame(field: ComparedField, here: string, there: string): boolean {
  if (field === 'issuer') return there !== ''
  const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').replace(/[\s.,;]+$/, '')
  return tidy(here) === tidy(there)
}

const textOf = (value: string | readonly string[] | null): string =>
  value === null ? '' : typeof value === 'string' ? value : value.join('\n')
