import { and, eq, isNull } from 'drizzle-orm'
import { people } from '#features/organisation/index.ts'
import type { Database } from '#platform/database.ts'

/** Whose address it is, in small letters. An outside contributor will be found here too. */
export async function whoSent(db: Database, address: string | null): Promise<{ personId: string } | null> {
  if (address === null) return null
  const [row] = await db
    .select({ personId: people.id })
    .from(people)
    .where(and(eq(people.email, address), isNull(people.leftOn)))
  return row ?? null
}
