import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { divisions, people } from '#features/organisation/index.ts'
import { sections } from '#features/sections/index.ts'
import type { ItemType, Kind, TaskState } from './task.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const tasks = pgTable(
  'tasks',
  {
    id: uuid().primaryKey(),
    kind: text().$type<Kind>().notNull(),
    state: text().$type<TaskState>().notNull(),
    /** One more with every change: a step is taken on what the person read. */
    version: integer().notNull(),
    title: text().notNull(),
    details: text().notNull(),
    dueAt: moment('due_at'),
    /** First and last day of a duty; the last one may be open. */
    fromOn: date('from_on'),
    toOn: date('to_on'),
    sectionId: text('section_id').references(() => sections.id),
    /** Null while a division has it and nobody of the division has taken it up. */
    assigneeId: uuid('assignee_id').references(() => people.id),
    divisionId: text('division_id').references(() => divisions.id),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => people.id),
    createdAt: moment('created_at').notNull(),
    assignedAt: moment('assigned_at'),
    answer: text(),
    answeredBy: uuid('answered_by').references(() => people.id),
    answeredAt: moment('answered_at'),
    /** Given with the last step that needed one. */
    reason: text(),
    itemType: text('item_type').$type<ItemType>(),
    itemId: uuid('item_id'),
    /** Title and details as they are looked through: small letters without marks. */
    folded: text().notNull(),
    stateSince: moment('state_since').notNull(),
  },
  (table) => [
    check('tasks_kind_known', sql`${table.kind} in ('single', 'direction', 'section_duty', 'roster')`),
    check(
      'tasks_state_known',
      sql`${table.state} in ('draft', 'assigned', 'accepted', 'in_progress', 'submitted', 'returned', 'handed_back', 'done', 'cancelled')`,
    ),
    check('tasks_somebody_has_it', sql`${table.assigneeId} is not null or ${table.divisionId} is not null`),
    check(
      'tasks_duty_has_days',
      sql`${table.kind} not in ('section_duty', 'roster') or (${table.fromOn} is not null and ${table.assigneeId} is not null)`,
    ),
    check('tasks_days_in_order', sql`${table.toOn} >= ${table.fromOn}`),
    check('tasks_item_whole', sql`(${table.itemType} is null) = (${table.itemId} is null)`),
    index('tasks_of_person').on(table.assigneeId, table.state),
    index('tasks_of_division').on(table.divisionId, table.state),
    index('tasks_of_item').on(table.itemType, table.itemId),
    index('tasks_by_due').on(table.dueAt),
    index('tasks_by_days').on(table.kind, table.fromOn),
    index('tasks_by_state').on(table.state, table.stateSince),
  ],
)

export type Task = typeof tasks.$inferSelect
