import { eq } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { dueFeeds, type DueFeed } from './table.ts'

export async function readFeed(db: Database, personId: string): Promise<DueFeed | null> {
  const [feed] = await db.select().from(dueFeeds).where(eq(dueFeeds.personId, personId))
  return feed ?? null
}

export async function readFeedBySecret(db: Database, secretHash: string): Promise<DueFeed | null> {
  const [feed] = await db.select().from(dueFeeds).where(eq(dueFeeds.secretHash, secretHash))
  return feed ?? null
}
