import { publicDocuments } from '#features/documents/index.ts'
import type { Database } from '#platform/database.ts'
import { paths } from '#paths'
import { addressOf, readAsked } from './asked.ts'

/** Where somebody goes who typed a number: to its document, where several have it to the list of them; else null. */
export async function findWayOfNumber(db: Database, text: string): Promise<string | null> {
  const [first, second] = await publicDocuments(db).listTyped(text, 2)
  if (!first) return null
  return second
    ? addressOf(paths.documents.href(), readAsked({ tim: text }))
    : paths.document.href({ slug: first.slug ?? '' })
}
