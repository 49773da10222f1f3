import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
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
  const place = sql`(${publishedAt}, ${publications.id})`
  const own = sql`(${at.toISOString()}::timestamptz, ${id}::uuid)`
  const beside = (side: 'newer' | 'older') => {
    const [sign, order] = side === 'newer' ? [sql`>`, asc] : [sql`<`, desc]
    return db
      .select({ side: sql<'newer' | 'older'>`${side}`, title, slug })
      .from(publications)
      .where(and(eq(publications.sectionId, sectionId), sql`${place} ${sign} ${own}`))
      .orderBy(order(publishedAt), order(publications.id))
      .limit(1)
  }
  const rows = await unionAll(beside('newer'), beside('older'))
  const found = (wanted: 'newer' | 'older'): Neighbour | null => {
    const row = rows.find(({ side }) => side === wanted)
    return row ? { title: row.title, slug: row.slug } : null
  }
  return { newer: found('newer'), older: found('older') }
}
