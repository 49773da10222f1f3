import { and, asc, gt, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Database } from './database.ts'

/** The values of a column, each once and in order, a part at a time: at most `limit` of them that come after `after`. */
export async function listIds(
  db: Database,
  column: PgColumn,
  { after, limit, where }: { after: string | null; limit: number; where?: SQL },
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: column })
    .from(column.table)
    .where(and(where, after === null ? undefined : gt(column, after)))
    .orderBy(asc(column))
    .limit(limit)
  return rows.map(({ id }) => String(id))
}
