import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'
import type { Role } from '#platform/actor.ts'
import type { DivisionKind } from './division.ts'
import type { PostState } from './post.ts'

export const divisions = pgTable(
  'divisions',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    shortName: text('short_name').notNull(),
    kind: text().$type<DivisionKind>().notNull(),
    position: integer().notNull(),
    fields: text().array().notNull(),
    clause: text(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    successorId: text('successor_id').references((): AnyPgColumn => divisions.id),
  },
  (table) => [
    check(
      'divisions_kind_known',
      sql`${table.kind} in ('leadership', 'research', 'procedure_control', 'organisation_administration')`,
    ),
    check('divisions_days_in_order', sql`${table.validTo} >= ${table.validFrom}`),
  ],
)

export const people = pgTable('people', {
  id: uuid().primaryKey(),
  key: text().unique(),
  fullName: text('full_name').notNull(),
  email: text().notNull().unique(),
  phone: text(),
  leftOn: date('left_on'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
})

export const posts = pgTable(
  'posts',
  {
    id: uuid().primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    role: text().$type<Role>().notNull(),
    divisionId: text('division_id').references(() => divisions.id),
    title: text().notNull(),
    fields: text().array().notNull(),
    duty: text(),
    canPublish: boolean('can_publish').notNull(),
    fromOn: date('from_on').notNull(),
    toOn: date('to_on'),
    decision: text(),
    state: text().$type<PostState>().notNull(),
    proposedBy: uuid('proposed_by').references(() => people.id),
    proposedAt: timestamp('proposed_at', { withTimezone: true }).notNull(),
    confirmedBy: uuid('confirmed_by').references(() => people.id),
    confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
    refusedBy: uuid('refused_by').references(() => people.id),
    refusedAt: timestamp('refused_at', { withTimezone: true }),
    refusalReason: text('refusal_reason'),
    endedBy: uuid('ended_by').references(() => people.id),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    endReason: text('end_reason'),
    replacesId: uuid('replaces_id').references((): AnyPgColumn => posts.id),
  },
  (table) => [
    check(
      'posts_role_known',
      sql`${table.role} in ('contributor', 'specialist', 'division_head', 'division_deputy', 'board_member', 'board_deputy', 'board_head', 'deputy_chief', 'chief', 'finance', 'auditor', 'administrator')`,
    ),
    check('posts_state_known', sql`${table.state} in ('proposed', 'confirmed', 'refused', 'ended')`),
    check('posts_days_in_order', sql`${table.toOn} >= ${table.fromOn}`),
    index('posts_person').on(table.personId),
    index('posts_division').on(table.divisionId),
    index('posts_role').on(table.role),
  ],
)

export const boards = pgTable(
  'boards',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    decisionNumber: text('decision_number').notNull(),
    decidedOn: date('decided_on').notNull(),
    signedBy: text('signed_by').notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
  },
  (table) => [check('boards_days_in_order', sql`${table.validTo} >= ${table.validFrom}`)],
)

export const delegations = pgTable(
  'delegations',
  {
    id: uuid().primaryKey(),
    fromPerson: uuid('from_person')
      .notNull()
      .references(() => people.id),
    toPerson: uuid('to_person')
      .notNull()
      .references(() => people.id),
    divisionId: text('division_id')
      .notNull()
      .references(() => divisions.id),
    fromOn: date('from_on').notNull(),
    toOn: date('to_on').notNull(),
    reason: text().notNull(),
    decision: text(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (table) => [
    check('delegations_days_in_order', sql`${table.toOn} >= ${table.fromOn}`),
    check('delegations_two_people', sql`${table.fromPerson} <> ${table.toPerson}`),
    index('delegations_from').on(table.fromPerson),
    index('delegations_to').on(table.toPerson),
  ],
)

export const committeeLeaders = pgTable(
  'committee_leaders',
  {
    id: uuid().primaryKey(),
    key: text().unique(),
    fullName: text('full_name').notNull(),
    title: text().notNull(),
    position: integer().notNull(),
    fromOn: date('from_on').notNull(),
    toOn: date('to_on'),
  },
  (table) => [check('committee_leaders_days_in_order', sql`${table.toOn} >= ${table.fromOn}`)],
)
