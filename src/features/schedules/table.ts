import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { divisions, people } from '#features/organisation/index.ts'
import type { PublishedFacts } from './published.ts'
import type { EntryState, Scope } from './schedule.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const scheduleEntries = pgTable(
  'schedule_entries',
  {
    id: uuid().primaryKey(),
    state: text().$type<EntryState>().notNull(),
    /** One more with every change: a step is taken on what the person read. */
    version: integer().notNull(),
    day: date().notNull(),
    /** Minutes after midnight. */
    startsAt: integer('starts_at').notNull(),
    endsAt: integer('ends_at'),
    content: text().notNull(),
    place: text().notNull(),
    participants: text().notNull(),
    leaders: text().array().notNull(),
    /** The divisions that follow it and owe news of it. */
    divisions: text().array().notNull(),
    scope: text().$type<Scope>().notNull(),
    /** Of the office, never published. */
    note: text().notNull(),
    reason: text(),
    proposedBy: uuid('proposed_by')
      .notNull()
      .references(() => people.id),
    proposedByName: text('proposed_by_name').notNull(),
    divisionId: text('division_id').references(() => divisions.id),
    editedBy: uuid('edited_by')
      .notNull()
      .references(() => people.id),
    editedByName: text('edited_by_name').notNull(),
    createdAt: moment('created_at').notNull(),
    editedAt: moment('edited_at').notNull(),
  },
  (table) => [
    check(
      'schedule_entries_state_known',
      sql`${table.state} in ('proposed', 'accepted', 'refused', 'recalled', 'cancelled')`,
    ),
    check('schedule_entries_scope_known', sql`${table.scope} in ('public', 'internal')`),
    check('schedule_entries_times_in_order', sql`${table.endsAt} > ${table.startsAt}`),
    index('schedule_entries_by_day').on(table.day),
    index('schedule_entries_waiting')
      .on(table.createdAt)
      .where(sql`${table.state} = 'proposed'`),
  ],
)

/** What was published of an entry, one row for each time; only added to, so that every former state can be read (R-1224). */
export const schedulePublications = pgTable(
  'schedule_publications',
  {
    id: uuid().primaryKey(),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => scheduleEntries.id),
    /** The SEQUENCE of calendars: 0, then one more with every public change. */
    sequence: integer().notNull(),
    /** Monday of the week that it was published in. */
    week: date().notNull(),
    facts: jsonb().$type<PublishedFacts>().notNull(),
    at: moment('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [
    unique('schedule_publications_sequence_unique').on(table.entryId, table.sequence),
    index('schedule_publications_by_week').on(table.week),
  ],
)

export const scheduleWeeks = pgTable('schedule_weeks', {
  monday: date().primaryKey(),
  publishedAt: moment('published_at').notNull(),
  changedAt: moment('changed_at').notNull(),
  byName: text('by_name').notNull(),
})

export type ScheduleEntry = typeof scheduleEntries.$inferSelect
export type SchedulePublication = typeof schedulePublications.$inferSelect
export type ScheduleWeek = typeof scheduleWeeks.$inferSelect
