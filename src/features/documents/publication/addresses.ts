import { and, asc, count, desc, eq, inArray, max, sql } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { Gone, NotFound } from '#platform/errors.ts'
import type { DocumentRecord } from '../queries.ts'
import { documents } from '../table.ts'
import { isPublic, line, type PublicLine } from './queries.ts'

/** The document at an address. A withdrawn one says so; any other is not there. */
export async function findPublicDocument(db: Database, slug: string): Promise<DocumentRecord> {
  const [document] = await db
    .select()
    .from(documents)
    .where(and(eq(documents.slug, slug), inArray(documents.state, ['published', 'withdrawn'])))
  if (!document) throw new NotFound()
  if (document.state === 'withdrawn') throw new Gone(document.withdrawnReason ?? '', 'document')
  return document
}

/** Where the public finds it now; null where it does not. */
export async function findPublicAddress(db: Database, id: string): Promise<string | null> {
  const [row] = await db
    .select({ slug: documents.slug })
    .from(documents)
    .where(and(eq(documents.id, id), isPublic))
  return row?.slug ?? null
}

/** Those that appeared last, for feeds and the home page. */
export async function listNewest(
  db: Database,
  { type = '', field = '' }: { type?: string; field?: string },
  limit = 50,
): Promise<PublicLine[]> {
  return db
    .select(line)
    .from(documents)
    .where(
      and(
        isPublic,
        type ? eq(documents.type, type) : undefined,
        field ? sql`${documents.fields} @> array[${field}]` : undefined,
      ),
    )
    .orderBy(desc(documents.publishedAt), desc(documents.id))
    .limit(limit)
}

/** How many are public, and when the last of them changed; for the map that machines read. */
export async function countPublic(db: Database): Promise<{ count: number; changedAt: Date | null }> {
  const [row] = await db
    .select({ count: count(), changedAt: max(documents.stateSince) })
    .from(documents)
    .where(isPublic)
  return row ?? { count: 0, changedAt: null }
}

/** Their addresses, in the order in which they came, so that what was listed before stays in its place. */
export async function listPublicAddresses(
  db: Database,
  { from, limit }: { from: number; limit: number },
): Promise<{ slug: string; changedAt: Date }[]> {
  const rows = await db
    .select({ slug: documents.slug, changedAt: documents.stateSince })
    .from(documents)
    .where(isPublic)
    .orderBy(asc(documents.publishedAt), asc(documents.id))
    .limit(limit)
    .offset(from)
  return rows.map(({ slug, changedAt }) => ({ slug: slug ?? '', changedAt }))
}
