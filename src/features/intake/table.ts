import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { PdfSignature } from '#lib/pdf-signatures/index.ts'
import type { FileState, Scan } from './received-file.ts'

export const receivedFiles = pgTable(
  'received_files',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    declaredBytes: bigint('declared_bytes', { mode: 'number' }).notNull(),
    kind: text(),
    mime: text(),
    sha256: text(),
    state: text().$type<FileState>().notNull(),
    remarks: text().array().notNull(),
    reason: text(),
    scan: text().$type<Scan>().notNull(),
    pages: integer(),
    pagesRead: integer('pages_read').notNull(),
    readSeconds: real('read_seconds'),
    signatures: jsonb().$type<PdfSignature[]>().notNull(),
    archiveId: uuid('archive_id').references((): AnyPgColumn => receivedFiles.id),
    meantFor: text('meant_for'),
    divisionId: text('division_id'),
    uploadedBy: uuid('uploaded_by').notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    stateSince: timestamp('state_since', { withTimezone: true }).notNull(),
  },
  (table) => [
    check(
      'received_files_state_known',
      sql`${table.state} in ('receiving', 'waiting', 'read', 'unpacked', 'unreadable', 'refused', 'infected', 'discarded')`,
    ),
    check('received_files_scan_known', sql`${table.scan} in ('off', 'waiting', 'clean', 'infected')`),
    check('received_files_size', sql`${table.declaredBytes} >= 0`),
    index('received_files_uploaded_by').on(table.uploadedBy, table.at),
    index('received_files_sha256').on(table.sha256),
    index('received_files_archive').on(table.archiveId),
    index('received_files_meant_for').on(table.meantFor),
  ],
)
