import { eq, inArray } from 'drizzle-orm'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { Medium } from './medium.ts'
import { media } from './table.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export async function findMedium(db: Database, id: string): Promise<Medium> {
  if (!uuid.test(id)) throw new NotFound()
  return one(await db.select().from(media).where(eq(media.id, id)))
}

/** Ids of nothing are left out. */
export async function listMedia(db: Database, ids: readonly string[]): Promise<Medium[]> {
  const known = ids.filter((id) => uuid.test(id))
  if (known.length === 0) return []
  return db.select().from(media).where(inArray(media.id, known))
}
