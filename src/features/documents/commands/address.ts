import { sql } from 'drizzle-orm'
import { parseNumber } from '#lib/document-number/index.ts'
import { slugify } from '#lib/text.ts'
import type { Database } from '#platform/database.ts'
import type { DocumentRecord } from '../queries.ts'
import { documents } from '../table.ts'

/** Any number will do, as long as nothing else in the database locks by it. */
const slugLock = 650_915_2014

type Addressed = Pick<DocumentRecord, 'number' | 'issuedOn' | 'issuer'>

/**
 * The permanent address, by number: `65-qd-cvp-2011`, `43-2011-nd-cp`. The year tells apart what is numbered anew each year
 * unless it stands in the number already; two issuers with the same symbol are told apart by the issuer, at last by
 * a count.
 */
export async function chooseSlug(tx: Database, document: Addressed): Promise<string> {
  const [slug] = await chooseSlugs(tx, [document])
  if (slug === undefined) throw new Error('No address was chosen')
  return slug
}

/** The same for many at once, under one lock; in their order. */
export async function chooseSlugs(tx: Database, all: readonly Addressed[]): Promise<string[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(${slugLock})`)
  const candidates = all.map(candidatesOf)
  const rows = await tx
    .select({ slug: documents.slug })
    .from(documents)
    .where(sql`${documents.slug} = any(${sql.param([...new Set(candidates.flat())])}::text[])`)
  const taken = new Set(rows.map(({ slug }) => slug))
  return candidates.map((slugs) => {
    const slug = slugs.find((one) => !taken.has(one))
    if (slug === undefined) throw new Error(`No address is left for ${slugs[0] ?? ''}`)
    taken.add(slug)
    return slug
  })
}

/** So many documents of one number, year and issuer are not told apart by a count any more. */
const mostTwins = 20

function candidatesOf({ number, issuedOn, issuer }: Addressed): string[] {
  const year = parseNumber(number ?? '')?.year ? null : issuedOn?.slice(0, 4)
  const base = [slugify(number ?? '', 60), year].filter(Boolean).join('-')
  const counted = Array.from({ length: mostTwins }, (_, n) => `${base}-${n + 2}`)
  return [base, `${base}-${slugify(issuer, 60)}`, ...counted]
}
