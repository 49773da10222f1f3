import type { DocumentFacts } from '../document.ts'
import { numbering } from '../numbering.ts'
import type { DocumentRecord } from '../queries.ts'
import { foldForSearch } from './draft.ts'

/** What was read goes only where nothing stands: what a person or a register said is not overwritten. */
export function fillMissing(
  document: DocumentRecord,
  facts: Partial<DocumentFacts>,
): Partial<DocumentRecord> & Pick<DocumentRecord, 'folded'> {
  const missing = Object.entries(facts).filter(([name]) => isEmpty(document[name as keyof DocumentFacts]))
  const filled: Partial<DocumentFacts> = Object.fromEntries(missing)
  return {
    ...filled,
    ...(filled.number && numbering(filled.number)),
    folded: foldForSearch({ ...document, ...filled }),
  }
}

const isEmpty = (value: unknown) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)
