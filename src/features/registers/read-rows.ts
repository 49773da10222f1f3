import { ownNames } from '#features/documents/index.ts'
import { readEntry, type Column, type Row } from '#lib/register/index.ts'
import type { Database } from '#platform/database.ts'
import type { Profile } from '#platform/profile.ts'
import { compareEntry } from './compare.ts'
import type { ImportKind } from './import.ts'
import { listByNumbers, type RegisterRow } from './queries.ts'
import { besideTwin, identityOf, type Twin } from './twins.ts'

export interface ReadRow extends Omit<RegisterRow, 'id' | 'importId'> {
  /** Where what keeps it apart can be mended. */
  column: Column
}

export interface Circumstances {
  kind: ImportKind
  /** Of rows that name none. */
  issuer: string
  profile: Pick<Profile, 'documents'>
}

/** What each row says, and what it is beside the database, beside `others` of its import and the rows before it. Nothing is written. */
export async function readRows(
  db: Database,
  rows: readonly Row[],
  { kind, issuer, profile }: Circumstances,
  others: readonly Twin[] = [],
): Promise<ReadRow[]> {
  const names = ownNames(profile)
  const readings = rows.map((row) => ({ row, reading: readEntry(row, { issuer, own: names }) }))
  const keys = readings.flatMap(({ reading }) => (reading.ok ? [reading.entry.numberKey] : []))
  const known = await listByNumbers(db, keys)
  const before = new Map(others.map((twin) => [identityOf(twin.entry, names), twin]))
  return readings.map(({ row: { line, cells }, reading }) => {
    const plain = { line, cells, documentId: null, differences: [], column: 'number' as const }
    if (!reading.ok) return { ...plain, ...nothing, reason: reading.why, column: reading.column }
    const { entry, changes, remarks } = reading
    const read = { ...plain, entry, changes, remarks }
    if (kind === 'collection' && entry.type === null) return { ...read, ...withoutKind }
    const identity = identityOf(entry, names)
    const twin = before.get(identity)
    if (twin) return { ...read, ...besideTwin(entry, twin) }
    before.set(identity, { line, entry })
    const compared = compareEntry(entry, known.get(entry.numberKey) ?? [], names)
    return { ...read, ...compared, remarks: [...remarks, ...compared.remarks] }
  })
}

const nothing = { entry: null, changes: [], remarks: [], state: 'quarantined' as const }
const withoutKind = {
  state: 'quarantined' as const,
  reason: 'Không rõ loại văn bản. Hãy nhập loại văn bản.',
  column: 'type' as const,
}
