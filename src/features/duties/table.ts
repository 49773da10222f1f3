import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { divisions, people } from '#features/organisation/index.ts'
import type { DutyClock, DutyLadder, DutySuppliers } from '#platform/profile.ts'
import type { Known } from './trigger.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const dutyRules = pgTable(
  'duty_rules',
  {
    id: uuid().primaryKey(),
    /** The same through all versions. */
    code: text().notNull(),
    name: text().notNull(),
    clause: text().notNull(),
    trigger: text().notNull(),
    suppliers: jsonb().$type<DutySuppliers>().notNull(),
    clock: jsonb().$type<DutyClock>().notNull(),
    ladder: jsonb().$type<DutyLadder>().notNull(),
    guidance: text().notNull(),
    section: text(),
    source: text().notNull(),
    unverified: boolean().notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    byName: text('by_name').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    check('duty_rules_days_in_order', sql`${table.validTo} >= ${table.validFrom}`),
    uniqueIndex('duty_rules_code_from').on(table.code, table.validFrom),
  ],
)
export type DutyRule = typeof dutyRules.$inferSelect

export const obligations = pgTable(
  'obligations',
  {
    id: uuid().primaryKey(),
    ruleId: uuid('rule_id')
      .notNull()
      .references(() => dutyRules.id),
    family: text().notNull(),
    divisionId: text('division_id')
      .notNull()
      .references(() => divisions.id),
    personId: uuid('person_id').references(() => people.id),
    eventKey: text('event_key').notNull(),
    title: text().notNull(),
    details: text().notNull(),
    facts: jsonb().$type<Known>().notNull(),
    startedAt: moment('started_at').notNull(),
    givenDue: moment('given_due'),
    /** Null while a pause lasts. */
    dueAt: moment('due_at'),
    calendarVersion: integer('calendar_version').notNull(),
    /** How many steps of the ladder have been told. */
    said: integer().notNull().default(0),
    /** It waits for the head's signature: the specialist has done their part. */
    handedOn: boolean('handed_on').notNull().default(false),
    metAt: moment('met_at'),
    metType: text('met_type'),
    metId: text('met_id'),
    metName: text('met_name'),
    excusedAt: moment('excused_at'),
    voidedAt: moment('voided_at'),
    endedBy: text('ended_by'),
    reason: text(),
    askedBy: uuid('asked_by').references(() => people.id),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    unique('obligations_event_unique').on(table.family, table.eventKey, table.divisionId),
    index('obligations_open')
      .on(table.divisionId, table.dueAt)
      .where(sql`${table.metAt} is null and ${table.excusedAt} is null and ${table.voidedAt} is null`),
    index('obligations_due').on(table.dueAt, table.family, table.divisionId),
    index('obligations_event').on(table.eventKey),
    index('obligations_division').on(table.divisionId, table.startedAt),
  ],
)
export type Obligation = typeof obligations.$inferSelect

const obligation = () =>
  uuid('obligation_id')
    .notNull()
    .references(() => obligations.id)

export const obligationItems = pgTable(
  'obligation_items',
  {
    obligationId: obligation(),
    type: text().notNull(),
    itemId: text('item_id').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.obligationId, table.type, table.itemId] }),
    index('obligation_items_item').on(table.type, table.itemId),
  ],
)

export const obligationPauses = pgTable(
  'obligation_pauses',
  {
    id: uuid().primaryKey(),
    obligationId: obligation(),
    from: moment('from_at').notNull(),
    to: moment('to_at'),
    reason: text().notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('obligation_pauses_obligation').on(table.obligationId)],
)

export const obligationDues = pgTable(
  'obligation_dues',
  {
    id: uuid().primaryKey(),
    obligationId: obligation(),
    dueBefore: moment('due_before'),
    dueAfter: moment('due_after'),
    why: text().notNull(),
    calendarVersion: integer('calendar_version').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('obligation_dues_obligation').on(table.obligationId)],
)
