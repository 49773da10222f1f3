import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { contributors } from '#features/contributors/index.ts'
import type { ContributionState } from './contribution.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const contributions = pgTable(
  'contributions',
  {
    id: uuid().primaryKey(),
    contributorId: uuid('contributor_id')
      .notNull()
      .references(() => contributors.id),
    title: text().notNull(),
    text: text().notNull(),
    fileIds: uuid('file_ids').array().notNull(),
    state: text().$type<ContributionState>().notNull(),
    answer: text(),
    answeredByName: text('answered_by_name'),
    sentAt: moment('sent_at').notNull(),
    stateSince: moment('state_since').notNull(),
  },
  (table) => [
    check('contributions_state_known', sql`${table.state} in ('received', 'taken_up', 'refused')`),
    index('contributions_contributor').on(table.contributorId, table.sentAt),
    index('contributions_state').on(table.state, table.sentAt),
    index('contributions_files').using('gin', table.fileIds),
  ],
)
export type Contribution = typeof contributions.$inferSelect
