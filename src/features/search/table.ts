import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

const when = (name: string) => timestamp(name, { withTimezone: true })

export const generations = pgTable(
  'search_generations',
  {
    number: integer().primaryKey().generatedAlwaysAsIdentity(),
    state: text().$type<'building' | 'live' | 'retired'>().notNull(),
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    startedAt: when('started_at').notNull().defaultNow(),
    seenAt: when('seen_at').notNull().defaultNow(),
    liveSince: when('live_since'),
    versions: integer()
      .array()
      .notNull()
      .default(sql`'{}'`),
    unclean: integer().notNull().default(0),
    written: bigint({ mode: 'number' })
      .notNull()
      .default(sql`0`),
  },
  (table) => [
    check('search_generations_state_known', sql`${table.state} in ('building', 'live', 'retired')`),
    uniqueIndex('search_generations_one_building')
      .on(table.state)
      .where(sql`state = 'building'`),
    uniqueIndex('search_generations_one_live')
      .on(table.state)
      .where(sql`state = 'live'`),
  ],
)

export const changes = pgTable(
  'search_changes',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    generation: integer()
      .notNull()
      .references(() => generations.number, { onDelete: 'cascade' }),
    kind: text().notNull(),
    item: text().notNull(),
  },
  (table) => [index('search_changes_generation').on(table.generation, table.id)],
)

export const questions = pgTable(
  'search_questions',
  {
    day: date().notNull(),
    audience: text().$type<'public' | 'staff'>().notNull(),
    words: text().notNull(),
    asked: integer().notNull(),
    found: integer().notNull(),
    chosen: integer().notNull(),
  },
  (table) => [
    primaryKey({ name: 'search_questions_pkey', columns: [table.day, table.audience, table.words] }),
    check('search_questions_audience_known', sql`${table.audience} in ('public', 'staff')`),
    index('search_questions_most').on(table.audience, table.day, table.asked.desc()),
  ],
)

export const promotions = pgTable(
  'search_promotions',
  {
    id: uuid().primaryKey(),
    words: text().notNull(),
    folded: text().notNull(),
    title: text().notNull(),
    address: text().notNull(),
    note: text().notNull(),
    byName: text('by_name').notNull(),
    createdAt: when('created_at').notNull(),
    endedAt: when('ended_at'),
  },
  (table) => [
    index('search_promotions_folded')
      .on(table.folded)
      .where(sql`ended_at is null`),
  ],
)

export const abbreviations = pgTable(
  'search_abbreviations',
  { short: text().notNull(), long: text().notNull() },
  (table) => [primaryKey({ name: 'search_abbreviations_pkey', columns: [table.short, table.long] })],
)
