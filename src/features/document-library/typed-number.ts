import { listTyped, readTyped, type PublicLine } from '#features/documents/index.ts'
import type { Database } from '#platform/database.ts'

/** Documents of the number that somebody typed, in whatever way: `65/qd-cvp`, `65 QĐ CVP`, `quyết định 65`. */
export async function findByTypedNumber(db: Database, text: string): Promise<PublicLine[]> {
  const typed = readTyped(text)
  return typed === null ? [] : listTyped(db, typed)
}
