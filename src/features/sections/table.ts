import { boolean, index, integer, pgTable, text, timestamp, type AnyPgColumn } from 'drizzle-orm/pg-core'

export const sections = pgTable(
  'sections',
  {
    id: text().primaryKey(),
    parentId: text('parent_id').references((): AnyPgColumn => sections.id),
    code: text().notNull(),
    name: text().notNull(),
    slug: text().notNull().unique(),
    clause: text().notNull(),
    position: integer().notNull(),
    hidden: boolean().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('sections_parent').on(table.parentId)],
)
