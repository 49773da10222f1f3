import { bigint, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** How far each watched mailbox has been read. */
export const mailboxes = pgTable('mailboxes', {
  /** `MailServer.name`. */
  name: text().primaryKey(),
  /** With another one the server has numbered its letters anew. */
  uidValidity: bigint('uid_validity', { mode: 'number' }).notNull(),
  lastUid: bigint('last_uid', { mode: 'number' }).notNull(),
  /** When its server was last asked and answered. */
  seenAt: timestamp('seen_at', { withTimezone: true }),
  /** Why it cannot be reached now, as a sentence. */
  trouble: text(),
})

export type MailboxRow = typeof mailboxes.$inferSelect
