import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Doubt } from '#platform/http/index.ts'
import type { ContributorState, Kind } from './contributor.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const contributors = pgTable(
  'contributors',
  {
    id: uuid().primaryKey(),
    kind: text().$type<Kind>().notNull(),
    name: text().notNull(),
    representative: text(),
    email: text(),
    phone: text(),
    field: text().notNull(),
    state: text().$type<ContributorState>().notNull(),
    doubts: text().array().$type<Doubt[]>().notNull(),
    termsAt: moment('terms_at').notNull(),
    tokenHash: text('token_hash').unique(),
    tokenUntil: moment('token_until'),
    reason: text(),
    decidedByName: text('decided_by_name'),
    createdAt: moment('created_at').notNull(),
    stateSince: moment('state_since').notNull(),
  },
  (table) => [
    check('contributors_kind_known', sql`${table.kind} in ('organisation', 'person')`),
    check(
      'contributors_state_known',
      sql`${table.state} in ('unconfirmed', 'waiting', 'approved', 'refused', 'suspended', 'erased')`,
    ),
    index('contributors_state').on(table.state, table.stateSince),
    uniqueIndex('contributors_email')
      .on(table.email)
      .where(sql`${table.state} in ('waiting', 'approved', 'suspended')`),
  ],
)
export type ContributorRow = typeof contributors.$inferSelect

const contributor = () =>
  uuid('contributor_id')
    .notNull()
    .references(() => contributors.id)

export const contributorLinks = pgTable(
  'contributor_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    contributorId: contributor(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('contributor_links_expires').on(table.expiresAt)],
)

export const contributorSessions = pgTable(
  'contributor_sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    contributorId: contributor(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('contributor_sessions_expires').on(table.expiresAt)],
)
