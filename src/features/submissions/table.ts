import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'
import { contributors } from '#features/contributors/index.ts'
import { people } from '#features/organisation/index.ts'
import type { Automatic, Checks } from '#platform/mail-reading/index.ts'
import type { Remark, SubmissionState } from './submission.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const submissions = pgTable(
  'submissions',
  {
    id: uuid().primaryKey(),
    origin: text().$type<'mailbox' | 'file' | 'contributor'>().notNull(),
    sha256: text().unique(),
    bytes: bigint({ mode: 'number' }).notNull(),
    receivedAt: moment('received_at').notNull(),
    droppedBy: uuid('dropped_by').references(() => people.id),
    state: text().$type<SubmissionState>().notNull(),
    stateSince: moment('state_since').notNull(),
    scan: text().$type<'off' | 'waiting' | 'clean' | 'infected'>().notNull(),
    fault: text(),
    subject: text().notNull(),
    fromName: text('from_name').notNull(),
    fromAddress: text('from_address'),
    replyTo: text('reply_to'),
    recipients: text().array().notNull(),
    sentAt: moment('sent_at'),
    messageId: text('message_id'),
    answers: text().array().notNull(),
    body: text().notNull(),
    html: text(),
    remarks: text().array().$type<Remark[]>().notNull(),
    checks: jsonb().$type<Checks>(),
    automatic: text().$type<Exclude<Automatic, null>>(),
    senderId: uuid('sender_id').references(() => people.id),
    contributorId: uuid('contributor_id').references(() => contributors.id),
    threadId: uuid('thread_id').notNull(),
    assignedTo: uuid('assigned_to').references(() => people.id),
    reason: text(),
    mergedInto: uuid('merged_into').references((): AnyPgColumn => submissions.id),
    closedByName: text('closed_by_name'),
    folded: text().notNull(),
  },
  (table) => [
    check('submissions_origin_known', sql`${table.origin} in ('mailbox', 'file', 'contributor')`),
    check(
      'submissions_state_known',
      sql`${table.state} in ('received', 'unreadable', 'open', 'assigned', 'taken_up', 'refused', 'merged', 'spam', 'secret')`,
    ),
    check('submissions_scan_known', sql`${table.scan} in ('off', 'waiting', 'clean', 'infected')`),
    check(
      'submissions_merged_somewhere',
      sql`(${table.state} = 'merged') = (${table.mergedInto} is not null)`,
    ),
    index('submissions_state').on(table.state, table.receivedAt),
    index('submissions_thread').on(table.threadId),
    index('submissions_message').on(table.messageId),
    index('submissions_from').on(table.fromAddress, table.receivedAt),
    index('submissions_contributor').on(table.contributorId, table.receivedAt),
    index('submissions_merged_into').on(table.mergedInto),
    index('submissions_answers').using('gin', table.answers),
    index('submissions_words').using('gin', sql`to_tsvector('simple', ${table.folded})`),
  ],
)

export type Submission = typeof submissions.$inferSelect

export const submissionArrivals = pgTable(
  'submission_arrivals',
  {
    mailbox: text().notNull(),
    uidValidity: bigint('uid_validity', { mode: 'number' }).notNull(),
    uid: bigint({ mode: 'number' }).notNull(),
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submissions.id),
    receivedAt: moment('received_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.mailbox, table.uidValidity, table.uid] }),
    index('submission_arrivals_submission').on(table.submissionId),
  ],
)

/** What a letter to the sender says. */
export type LetterKind = 'receipt' | 'refusal' | 'acceptance'

export const submissionLetters = pgTable(
  'submission_letters',
  {
    id: uuid().primaryKey(),
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submissions.id),
    kind: text().$type<LetterKind>().notNull(),
    recipient: text().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    check('submission_letters_kind_known', sql`${table.kind} in ('receipt', 'refusal', 'acceptance')`),
    uniqueIndex('submission_letters_one_receipt')
      .on(table.submissionId)
      .where(sql`${table.kind} = 'receipt'`),
    index('submission_letters_submission').on(table.submissionId),
    index('submission_letters_recipient').on(table.recipient, table.at),
  ],
)

export const submissionResults = pgTable(
  'submission_results',
  {
    id: uuid().primaryKey(),
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submissions.id),
    destination: text().notNull(),
    label: text().notNull(),
    href: text().notNull(),
    byName: text('by_name').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    uniqueIndex('submission_results_once').on(table.submissionId, table.href),
    index('submission_results_href').on(table.href),
  ],
)

export type SubmissionResult = typeof submissionResults.$inferSelect
