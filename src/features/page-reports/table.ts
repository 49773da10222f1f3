import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { people } from '#features/organisation/index.ts'
import type { Doubt } from '#platform/http/index.ts'
import type { Kind, ReportState } from './report.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const pageReports = pgTable(
  'page_reports',
  {
    id: uuid().primaryKey(),
    /** The sender's key to what became of it: nobody can guess it, so nobody needs an account. */
    reference: text().notNull().unique(),
    path: text().notNull(),
    kind: text().$type<Kind>().notNull(),
    words: text().notNull(),
    /** Erased some days after the end. */
    email: text(),
    state: text().$type<ReportState>().notNull(),
    doubts: text().array().$type<Doubt[]>().notNull(),
    assignedTo: uuid('assigned_to').references(() => people.id),
    answer: text(),
    closedByName: text('closed_by_name'),
    createdAt: moment('created_at').notNull(),
    stateSince: moment('state_since').notNull(),
  },
  (table) => [index('page_reports_state').on(table.state, table.createdAt)],
)

export type PageReport = typeof pageReports.$inferSelect
