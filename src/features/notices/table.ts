import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { people } from '#features/organisation/index.ts'
import type { Kind, Way } from './notice.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = () =>
  uuid('person_id')
    .notNull()
    .references(() => people.id)

export const notices = pgTable(
  'notices',
  {
    id: uuid().primaryKey(),
    personId: person(),
    kind: text().$type<Kind>().notNull(),
    /** What it is in a word or two; the kind's own name where there is none. */
    label: text(),
    title: text().notNull(),
    text: text().notNull(),
    href: text().notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    key: text(),
    way: text().$type<Way>().notNull(),
    createdAt: moment('created_at').notNull(),
    readAt: moment('read_at'),
    /** What it asks for is done: nobody is reminded of it any more. */
    settledAt: moment('settled_at'),
    mailedAt: moment('mailed_at'),
  },
  (table) => [
    unique('notices_key_unique').on(table.personId, table.key),
    index('notices_person').on(table.personId, table.createdAt),
    index('notices_subject').on(table.subjectType, table.subjectId),
    index('notices_for_digest')
      .on(table.personId)
      .where(sql`${table.way} = 'digest' and ${table.mailedAt} is null and ${table.settledAt} is null`),
  ],
)

export type Notice = typeof notices.$inferSelect

export const noticeWays = pgTable(
  'notice_ways',
  { personId: person(), kind: text().$type<Kind>().notNull(), way: text().$type<Way>().notNull() },
  (table) => [primaryKey({ columns: [table.personId, table.kind] })],
)
