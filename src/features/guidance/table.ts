import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'
import { divisions, people } from '#features/organisation/index.ts'
import type { Kind, NoteLink } from './note.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const guidanceNotes = pgTable(
  'guidance_notes',
  {
    id: uuid().primaryKey(),
    kind: text().$type<Kind>().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    links: jsonb().$type<NoteLink[]>().notNull(),
    fileIds: uuid('file_ids').array().notNull(),
    /** Empty: every division. */
    divisions: text().array().notNull(),
    /** Codes of the kinds of duties beside which it is shown. */
    duties: text().array().notNull(),
    /** Grows with every saved text: who saves over another's is told. */
    revision: integer().notNull(),
    words: text().notNull(),
    savedByName: text('saved_by_name').notNull(),
    createdAt: moment('created_at').notNull(),
    savedAt: moment('saved_at').notNull(),
    sentAt: moment('sent_at'),
    sentByName: text('sent_by_name'),
    replacesId: uuid('replaces_id').references((): AnyPgColumn => guidanceNotes.id),
    discardedAt: moment('discarded_at'),
    remindedAt: moment('reminded_at'),
  },
  (table) => [
    check('guidance_notes_kind_known', sql`${table.kind} in ('note', 'template', 'message')`),
    check('guidance_notes_sent_or_discarded', sql`${table.sentAt} is null or ${table.discardedAt} is null`),
    index('guidance_notes_sent').on(table.kind, table.sentAt),
    index('guidance_notes_duties').using('gin', table.duties),
    index('guidance_notes_files').using('gin', table.fileIds),
    uniqueIndex('guidance_notes_replaced_once')
      .on(table.replacesId)
      .where(sql`${table.discardedAt} is null`),
  ],
)
export type GuidanceNote = typeof guidanceNotes.$inferSelect

export const guidanceReceivers = pgTable(
  'guidance_receivers',
  {
    noteId: uuid('note_id')
      .notNull()
      .references(() => guidanceNotes.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    divisionId: text('division_id')
      .notNull()
      .references(() => divisions.id),
    readAt: moment('read_at'),
  },
  (table) => [
    primaryKey({ columns: [table.noteId, table.personId] }),
    index('guidance_receivers_person')
      .on(table.personId)
      .where(sql`${table.readAt} is null`),
  ],
)
