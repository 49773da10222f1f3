import { eq, sql } from 'drizzle-orm'
import { parseNumber } from '#lib/document-number/index.ts'
import { slugify } from '#lib/text.ts'
import type { Database } from '#platform/database.ts'
import type { DocumentRecord } from '../queries.ts'
import { documents } from '../table.ts'

/** Any number will do, as long as nothing else in the database locks by it. */
const slugLock = 650_915_2014

/**
 * The permanent address, by number: `65-qd-cvp-2011`, `43-2011-nd-cp`. The year tells apart what is numbered anew each year
 * unless it stands in the number already; two issuers with the same symbol are told apart by the issuer, at last by
 * a count.
 */
export async function chooseSlug(
  tx: Database,
  { number, issuedOn, issuer }: Pick<DocumentRecord, 'number' | 'issuedOn' | 'issuer'>,
): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(${slugLock})`)
  const year = parseNumber(number ?? '')?.year ? null : issuedOn?.slice(0, 4)
  const base = [slugify(number ?? '', 60), year].filter(Boolean).join('-')
  const candidates = [base, `${base}-${slugify(issuer, 60)}`]
  for (let n = 0; ; n++) {
    const slug = candidates[n] ?? `${base}-${n}`
    const [taken] = await tx.select({ id: documents.id }).from(documents).where(eq(documents.slug, slug))
    if (!taken) return slug
  }
}
