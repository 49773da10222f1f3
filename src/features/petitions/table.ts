import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { divisions, people } from '#features/organisation/index.ts'
import type { Doubt } from '#platform/http/index.ts'
import type { EventKind } from './event.ts'
import type { Channel, Kind, PetitionState, Rejection, Topic } from './petition.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })
const person = (name: string) => uuid(name).references(() => people.id)

export const petitions = pgTable(
  'petitions',
  {
    id: uuid().primaryKey(),
    code: text().notNull().unique(),
    secretHash: text('secret_hash').notNull(),
    kind: text().$type<Kind>().notNull(),
    topic: text().$type<Topic>().notNull(),
    channel: text().$type<Channel>().notNull(),
    nationalCode: text('national_code'),
    title: text().notNull(),
    originalContent: text('original_content').notNull(),
    proposal: text().notNull(),
    submitterName: text('submitter_name').notNull(),
    address: text().notNull(),
    phone: text().notNull(),
    email: text(),
    consentAt: moment('consent_at'),
    doubts: text().array().$type<Doubt[]>().notNull(),
    takenBy: text('taken_by'),
    readBack: boolean('read_back').notNull(),
    receivedAt: moment('received_at').notNull(),
    registeredBy: person('registered_by'),
    state: text().$type<PetitionState>().notNull(),
    stateSince: moment('state_since').notNull(),
    version: integer().notNull(),
    divisionId: text('division_id').references(() => divisions.id),
    answer: text(),
    answerBy: person('answer_by'),
    answerByName: text('answer_by_name'),
    signedAt: moment('signed_at'),
    signedByName: text('signed_by_name'),
    signedByTitle: text('signed_by_title'),
    publicTitle: text('public_title'),
    publicContent: text('public_content'),
    publicResult: text('public_result'),
    publicBy: person('public_by'),
    publicByName: text('public_by_name'),
    publicFolded: text('public_folded').notNull(),
    publishedAt: moment('published_at'),
    publishedByName: text('published_by_name'),
    takenDownReason: text('taken_down_reason'),
    rejection: text().$type<Rejection>(),
    reason: text(),
    forwardedTo: text('forwarded_to'),
    folded: text().notNull(),
  },
  (table) => [
    check('petitions_kind_known', sql`${table.kind} in ('feedback', 'recommendation')`),
    check(
      'petitions_channel_known',
      sql`${table.channel} in ('web_form', 'email', 'in_person', 'post', 'phone', 'transferred', 'opinion_form')`,
    ),
    check(
      'petitions_state_known',
      sql`${table.state} in ('received', 'needs_supplement', 'rejected', 'forwarded', 'in_progress', 'answered', 'published')`,
    ),
    check(
      'petitions_proposal_there',
      sql`${table.kind} = 'feedback' or ${table.proposal} <> '' or ${table.channel} = 'email'`,
    ),
    check(
      'petitions_division_there',
      sql`${table.state} not in ('in_progress', 'answered', 'published') or ${table.divisionId} is not null`,
    ),
    check(
      'petitions_signature_there',
      sql`${table.state} not in ('answered', 'published') or ${table.signedAt} is not null`,
    ),
    check(
      'petitions_public_text_there',
      sql`${table.state} <> 'published' or (${table.publicTitle} is not null and ${table.publishedAt} is not null)`,
    ),
    index('petitions_state').on(table.state, table.receivedAt),
    index('petitions_division').on(table.divisionId, table.receivedAt),
    index('petitions_published')
      .on(table.publishedAt)
      .where(sql`${table.state} = 'published'`),
    index('petitions_words').using('gin', sql`to_tsvector('simple', ${table.folded})`),
    index('petitions_public_words')
      .using('gin', sql`to_tsvector('simple', ${table.publicFolded})`)
      .where(sql`${table.state} = 'published'`),
  ],
)
export type Petition = typeof petitions.$inferSelect

export const petitionDays = pgTable('petition_days', {
  day: date().primaryKey(),
  last: integer().notNull(),
})

export const petitionEvents = pgTable(
  'petition_events',
  {
    id: uuid().primaryKey(),
    petitionId: uuid('petition_id')
      .notNull()
      .references(() => petitions.id),
    at: moment('at').notNull(),
    kind: text().$type<EventKind>().notNull(),
    words: text().notNull(),
  },
  (table) => [
    check(
      'petition_events_kind_known',
      sql`${table.kind} in ('received', 'asked', 'supplemented', 'rejected', 'forwarded', 'assigned', 'taken_back', 'published', 'taken_down')`,
    ),
    index('petition_events_petition').on(table.petitionId, table.at),
  ],
)
export type PetitionEvent = typeof petitionEvents.$inferSelect
