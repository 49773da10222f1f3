import { sql, type SQL } from 'drizzle-orm'
import type { Database } from './database.ts'

/** A count that can stand in a larger question, as `db.$count(…)` gives it; null for what is not to be asked at all. */
export type Counting = SQL<number | null> | null

export const none: Counting = sql<number>`0`

/** Several counts with one question, each under its name; null where there was nothing to ask, or SQL says null. */
export async function countTogether<Name extends string>(
  db: Database,
  counts: Readonly<Record<Name, Counting>>,
): Promise<Record<Name, number | null>> {
  const asked = Object.entries<Counting>(counts).filter(([, count]) => count !== null)
  const columns = asked.map(([name, count]) => sql`${count} as ${sql.identifier(name)}`)
  const { rows } = await db.execute<Record<string, string | null>>(sql`select ${sql.join(columns, sql`, `)}`)
  const numbers = Object.keys(counts).map((name) => {
    const found = rows[0]?.[name] ?? null
    return [name, found === null ? null : Number(found)]
  })
  return Object.fromEntries(numbers) as Record<Name, number | null>
}
