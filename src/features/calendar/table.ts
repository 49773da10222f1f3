import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { divisions } from '#features/organisation/index.ts'
import type { ExceptionalDay } from '#lib/working-time/index.ts'

export const calendarVersions = pgTable('calendar_versions', {
  number: integer().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
  byId: uuid('by_id'),
  byName: text('by_name').notNull(),
  note: text().notNull(),
})

/** From which version on a row counts, and from which on it does not: nothing that was reckoned with is lost. */
const term = {
  since: () =>
    integer()
      .notNull()
      .references(() => calendarVersions.number),
  until: () => integer().references(() => calendarVersions.number),
}

export const exceptionalDays = pgTable(
  'exceptional_days',
  {
    id: uuid().primaryKey(),
    day: date().notNull(),
    kind: text().$type<ExceptionalDay['kind']>().notNull(),
    name: text().notNull(),
    source: text().notNull(),
    unverified: boolean().notNull(),
    since: term.since(),
    until: term.until(),
  },
  (table) => [
    check('exceptional_days_kind_known', sql`${table.kind} in ('off', 'swapped_workday')`),
    uniqueIndex('exceptional_days_one')
      .on(table.day)
      .where(sql`${table.until} is null`),
  ],
)

export type NamedDay = Pick<
  typeof exceptionalDays.$inferSelect,
  'day' | 'kind' | 'name' | 'source' | 'unverified'
>

export const workingWeeks = pgTable(
  'working_weeks',
  {
    id: uuid().primaryKey(),
    divisionId: text('division_id').references(() => divisions.id),
    halves: integer().array().notNull(),
    since: term.since(),
    until: term.until(),
  },
  (table) => [
    check('working_weeks_seven', sql`cardinality(${table.halves}) = 7`),
    uniqueIndex('working_weeks_one')
      .on(sql`coalesce(${table.divisionId}, '')`)
      .where(sql`${table.until} is null`),
  ],
)
