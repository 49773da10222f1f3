import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Medium } from './medium.ts'

export const media = pgTable(
  'media',
  {
    id: uuid().primaryKey(),
    kind: text().$type<Medium['kind']>().notNull(),
    name: text().notNull(),
    mime: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    sha256: text().notNull(),
    width: integer(),
    height: integer(),
    uploadedBy: uuid('uploaded_by').notNull(),
    divisionId: text('division_id'),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    check('media_kind_known', sql`${table.kind} in ('image', 'file')`),
    check(
      'media_image_has_size',
      sql`${table.kind} = 'file' or (${table.width} is not null and ${table.height} is not null)`,
    ),
    index('media_uploaded_by').on(table.uploadedBy, table.at),
  ],
)
