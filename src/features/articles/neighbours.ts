import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { publications } from './publication/table.ts'
import type { ArticleRecord } from './records.ts'

export interface Neighbour {
  title: string
  slug: string
}

/** What was published in the same section just after and just before; null at either end. */
export async function findNeighbours(
  db: Database,
  { id, sectionId, publishedAt: at }: Pick<ArticleRecord, 'id' | 'sectionId' | 'publishedAt'>,
): Promise<{ newer: Neighbour | null; older: Neighbour | null }> {
  if (!at) return { newer: null, older: null }
  const { title, slug, publishedAt } = publications
  const beside = () => db.select({ title, slug }).from(publications)
  const here = eq(publications.sectionId, sectionId)
  const place = sql`(${publishedAt}, ${publications.id})`
  const own = sql`(${at.toISOString()}::timestamptz, ${id}::uuid)`
  const [[newer], [older]] = await Promise.all([
    beside()
      .where(and(here, sql`${place} > ${own}`))
      .orderBy(asc(publishedAt), asc(publications.id))
      .limit(1),
    beside()
      .where(and(here, sql`${place} < ${own}`))
      .orderBy(desc(publishedAt), desc(publications.id))
      .limit(1),
  ])
  return { newer: newer ?? null, older: older ?? null }
}
