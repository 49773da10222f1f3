import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { documents } from '#features/documents/index.ts'
import type { Change, Entry, Row } from '#lib/register/index.ts'
import type { Difference, ImportKind, ImportState, RowState } from './import.ts'

const when = (name: string) => timestamp(name, { withTimezone: true })

export const registerImports = pgTable(
  'register_imports',
  {
    id: uuid().primaryKey(),
    kind: text().$type<ImportKind>().notNull(),
    name: text().notNull(),
    sha256: text().notNull(),
    bytes: integer().notNull(),
    issuer: text().notNull(),
    divisionId: text('division_id').notNull(),
    state: text().$type<ImportState>().notNull(),
    unknownColumns: text('unknown_columns').array().notNull(),
    createdBy: uuid('created_by').notNull(),
    createdByName: text('created_by_name').notNull(),
    at: when('at').notNull(),
    confirmedBy: uuid('confirmed_by'),
    confirmedByName: text('confirmed_by_name'),
    stateSince: when('state_since').notNull(),
  },
  (table) => [
    check('register_imports_kind_known', sql`${table.kind} in ('outgoing', 'collection')`),
    check(
      'register_imports_state_known',
      sql`${table.state} in ('checked', 'applying', 'applied', 'discarded')`,
    ),
    index('register_imports_by_time').on(table.at),
  ],
)

export const registerRows = pgTable(
  'register_rows',
  {
    id: uuid().primaryKey(),
    importId: uuid('import_id')
      .notNull()
      .references(() => registerImports.id),
    line: integer().notNull(),
    cells: jsonb().$type<Row['cells']>().notNull(),
    entry: jsonb().$type<Entry>(),
    changes: jsonb().$type<Change[]>().notNull(),
    remarks: text().array().notNull(),
    state: text().$type<RowState>().notNull(),
    reason: text(),
    documentId: uuid('document_id').references(() => documents.id),
    differences: jsonb().$type<Difference[]>().notNull(),
  },
  (table) => [
    check(
      'register_rows_state_known',
      sql`${table.state} in ('new', 'same', 'changed', 'quarantined', 'entered', 'accepted', 'dismissed')`,
    ),
    check('register_rows_new_is_read', sql`${table.state} <> 'new' or ${table.entry} is not null`),
    index('register_rows_of_import').on(table.importId, table.state, table.line),
    index('register_rows_of_document').on(table.documentId),
  ],
)

export const numberNotes = pgTable(
  'number_notes',
  {
    id: uuid().primaryKey(),
    issuer: text().notNull(),
    series: text().notNull(),
    year: integer().notNull(),
    first: integer().notNull(),
    last: integer().notNull(),
    note: text().notNull(),
    notedBy: uuid('noted_by').notNull(),
    notedByName: text('noted_by_name').notNull(),
    at: when('at').notNull(),
  },
  (table) => [
    check('number_notes_range', sql`${table.first} >= 1 and ${table.last} >= ${table.first}`),
    index('number_notes_of_series').on(table.issuer, table.series, table.year),
  ],
)
