import { listTyped, type PublicLine } from '#features/documents/index.ts'
import type { Database } from '#platform/database.ts'
import { paths } from '#paths'
import { addressOf, readAsked } from './asked.ts'
import { dateOf, titleOf } from './title.ts'

/** What a number typed in any way leads to: `65/qd-cvp`, `65 QĐ CVP`, `quyết định 65`. */
export interface NumberFound {
  title: string
  abstract: string
  href: string
}

const describe = ({ slug, abstract, ...line }: PublicLine): NumberFound => ({
  title: [titleOf(line), dateOf(line)].filter(Boolean).join(' '),
  abstract,
  href: paths.document.href({ slug: slug ?? '' }),
})

/** Newest first; empty where the words are no number, or where no public document has it. */
export const findByTypedNumber = async (db: Database, text: string, limit?: number): Promise<NumberFound[]> =>
  (await listTyped(db, text, limit)).map(describe)

/** Where somebody goes who typed a number: to its document, where several have it to the list of them; else null. */
export async function findWayOfNumber(db: Database, text: string): Promise<string | null> {
  const [first, second] = await listTyped(db, text, 2)
  if (!first) return null
  return second
    ? addressOf(paths.documents.href(), readAsked({ tim: text }))
    : paths.document.href({ slug: first.slug ?? '' })
}
