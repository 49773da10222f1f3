import { sql } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
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
  const here = sql`section_id = ${sectionId}`
  const own = sql`(${at.toISOString()}::timestamptz, ${id}::uuid)`
  const { rows } = await db.execute<{ side: string; title: string; slug: string }>(sql`
    (select 'newer' as side, title, slug from publications
     where ${here} and (published_at, id) > ${own} order by published_at, id limit 1)
    union all
    (select 'older', title, slug from publications
     where ${here} and (published_at, id) < ${own} order by published_at desc, id desc limit 1)`)
  const find = (side: string) => {
    const row = rows.find((one) => one.side === side)
    return row ? { title: row.title, slug: row.slug } : null
  }
  return { newer: find('newer'), older: find('older') }
}
