import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { receivedFiles } from '#features/intake/index.ts'
import type { FileRole } from './files/role.ts'
import type { DocumentSource, DocumentState, Publicity, Readings } from './document.ts'
import type { RelationState } from './relations/relation.ts'

const when = (name: string) => timestamp(name, { withTimezone: true })

export const documents = pgTable(
  'documents',
  {
    id: uuid().primaryKey(),
    slug: text(),
    divisionId: text('division_id').notNull(),
    createdBy: uuid('created_by').notNull(),
    lastWriterId: uuid('last_writer_id').notNull(),
    state: text().$type<DocumentState>().notNull(),
    version: integer().notNull(),
    source: text().$type<DocumentSource>().notNull(),
    type: text(),
    number: text(),
    numberValue: integer('number_value'),
    symbol: text(),
    numberKey: text('number_key'),
    issuedOn: date('issued_on'),
    place: text().notNull(),
    issuer: text().notNull(),
    signerAuthority: text('signer_authority').notNull(),
    signerPost: text('signer_post').notNull(),
    signerName: text('signer_name').notNull(),
    abstract: text().notNull(),
    bases: text().array().notNull(),
    recipients: text().array().notNull(),
    urgency: text().notNull(),
    fields: text().array().notNull(),
    effectiveFrom: date('effective_from'),
    expiresOn: date('expires_on'),
    partlyEndedFrom: date('partly_ended_from'),
    endedFrom: date('ended_from'),
    suspendedFrom: date('suspended_from'),
    partlySuspendedFrom: date('partly_suspended_from'),
    gazetteIssue: text('gazette_issue').notNull(),
    gazetteOn: date('gazette_on'),
    publicity: text().$type<Publicity>().notNull(),
    publicityGround: text('publicity_ground').notNull(),
    lateNote: text('late_note').notNull(),
    openFormatException: text('open_format_exception'),
    body: text().notNull(),
    folded: text().notNull(),
    readings: jsonb().$type<Readings>().notNull(),
    returnReason: text('return_reason'),
    signedByName: text('signed_by_name'),
    signedPost: text('signed_post'),
    signedHash: text('signed_hash'),
    withdrawnReason: text('withdrawn_reason'),
    registeredAt: when('registered_at').notNull(),
    publishedAt: when('published_at'),
    stateSince: when('state_since').notNull(),
  },
  (table) => [
    unique('documents_slug_unique').on(table.slug),
    check(
      'documents_state_known',
      sql`${table.state} in ('registered', 'complete', 'published', 'filed', 'withdrawn', 'discarded')`,
    ),
    check('documents_publicity_known', sql`${table.publicity} in ('undecided', 'public', 'not_public')`),
    check(
      'documents_public_is_whole',
      sql`${table.state} not in ('published', 'withdrawn') or (${table.slug} is not null and ${table.numberKey} is not null and ${table.type} is not null and ${table.issuedOn} is not null and ${table.publicity} = 'public')`,
    ),
    index('documents_by_key').on(table.numberKey),
    index('documents_public')
      .on(table.issuedOn.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`${table.state} = 'published'`),
    index('documents_by_division').on(table.divisionId, table.state),
  ],
)

export const documentFiles = pgTable(
  'document_files',
  {
    id: uuid().primaryKey(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id),
    fileId: uuid('file_id')
      .notNull()
      .references(() => receivedFiles.id),
    role: text().$type<FileRole>().notNull(),
    position: integer().notNull(),
  },
  (table) => [
    unique('document_files_once').on(table.documentId, table.fileId),
    check(
      'document_files_role_known',
      sql`${table.role} in ('original', 'former', 'attachment', 'rendition')`,
    ),
    index('document_files_file').on(table.fileId),
  ],
)

export const documentRelations = pgTable(
  'document_relations',
  {
    id: uuid().primaryKey(),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id),
    type: text().notNull(),
    targetKey: text('target_key').notNull(),
    targetWords: text('target_words').notNull(),
    targetIssuedOn: date('target_issued_on'),
    targetId: uuid('target_id').references(() => documents.id),
    part: text(),
    since: date(),
    state: text().$type<RelationState>().notNull(),
    sureness: real().notNull(),
    snippet: text().notNull(),
    at: when('at').notNull(),
  },
  (table) => [
    check('document_relations_state_known', sql`${table.state} in ('proposed', 'confirmed', 'dismissed')`),
    index('document_relations_document').on(table.documentId),
    index('document_relations_target').on(table.targetKey),
    index('document_relations_target_id').on(table.targetId),
  ],
)
