import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { people } from '#features/organisation/index.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const dueFeeds = pgTable('due_feeds', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id),
  secretHash: text('secret_hash').notNull().unique(),
  createdAt: moment('created_at').notNull(),
  fetchedAt: moment('fetched_at'),
})
export type DueFeed = typeof dueFeeds.$inferSelect
