import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { EditionState } from './article.ts'
import type { ProhibitedAct } from './checklist.ts'
import type { ArticleContent, Kind } from './content.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** The item: what keeps its identity and address through all its editions. */
export const articles = pgTable(
  'articles',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique('articles_slug_unique'),
    divisionId: text('division_id').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    coAuthors: uuid('co_authors')
      .array()
      .notNull()
      .default(sql`'{}'`),
    dueOn: date('due_on'),
    firstPublishedAt: moment('first_published_at'),
  },
  (table) => [
    index('articles_created_by').on(table.createdBy),
    index('articles_division').on(table.divisionId),
  ],
)

/** One way from draft to the public page; a correction is a new edition of the same article. */
export const editions = pgTable(
  'editions',
  {
    id: uuid().primaryKey(),
    articleId: uuid('article_id')
      .notNull()
      .references(() => articles.id),
    number: integer().notNull(),
    state: text().$type<EditionState>().notNull(),
    stateSince: moment('state_since').notNull(),
    revision: integer().notNull(),
    kind: text().$type<Kind>().notNull(),
    sectionId: text('section_id').notNull(),
    title: text().notNull(),
    correctionNote: text('correction_note'),
    publishAt: moment('publish_at'),
    /** The date readers know the article by: its first publication, kept by corrections. */
    publishedAt: moment('published_at'),
    /** When this very edition went out. */
    publicSince: moment('public_since'),
    reason: text(),
    redirectTo: uuid('redirect_to').references(() => articles.id),
    forcedBy: uuid('forced_by'),
    forcedReason: text('forced_reason'),
    forcedConfirmedBy: uuid('forced_confirmed_by'),
    forcedConfirmedAt: moment('forced_confirmed_at'),
  },
  (table) => [
    unique('editions_article_number').on(table.articleId, table.number),
    uniqueIndex('editions_one_open')
      .on(table.articleId)
      .where(sql`state in ('draft', 'submitted', 'signed', 'editing', 'checked', 'ready', 'scheduled')`),
    uniqueIndex('editions_one_live')
      .on(table.articleId)
      .where(sql`state in ('published', 'withdrawn', 'taken_down', 'redirected', 'archived')`),
    index('editions_public').on(
      table.state,
      table.publishedAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('editions_section').on(
      table.sectionId,
      table.publishedAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('editions_waiting').on(table.state, table.stateSince),
  ],
)

/** Every version that was ever saved. */
export const revisions = pgTable(
  'revisions',
  {
    editionId: uuid('edition_id')
      .notNull()
      .references(() => editions.id),
    number: integer().notNull(),
    content: jsonb().$type<ArticleContent>().notNull(),
    hash: text().notNull(),
    writtenBy: uuid('written_by').notNull(),
    writerName: text('writer_name').notNull(),
    writtenAt: moment('written_at').notNull(),
    why: text().notNull(),
    typographic: boolean().notNull(),
  },
  (table) => [primaryKey({ name: 'revisions_pkey', columns: [table.editionId, table.number] })],
)

export type SignoffStep = 'sign' | 'check' | 'approve'

/** Who stood for exactly which text: name, post, time and hash (art. 11.2). */
export const signoffs = pgTable(
  'signoffs',
  {
    id: uuid().primaryKey(),
    editionId: uuid('edition_id')
      .notNull()
      .references(() => editions.id),
    step: text().$type<SignoffStep>().notNull(),
    revision: integer().notNull(),
    hash: text().notNull(),
    personId: uuid('person_id').notNull(),
    personName: text('person_name').notNull(),
    postTitle: text('post_title').notNull(),
    onBehalfOf: text('on_behalf_of'),
    at: moment('at').notNull(),
    /** A division's signature that stayed over a typographic fix of the board: the hash it was first given to. */
    carriedFrom: text('carried_from'),
    checklist: jsonb().$type<Partial<Record<ProhibitedAct, string>>>(),
  },
  (table) => [index('signoffs_edition').on(table.editionId, table.hash)],
)

/** What a person is typing: their own until they save, never part of the shared text. */
export const workingCopies = pgTable(
  'working_copies',
  {
    editionId: uuid('edition_id')
      .notNull()
      .references(() => editions.id),
    personId: uuid('person_id').notNull(),
    baseRevision: integer('base_revision').notNull(),
    fields: jsonb().$type<Record<string, string | string[]>>().notNull(),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [primaryKey({ name: 'working_copies_pkey', columns: [table.editionId, table.personId] })],
)

/** Addresses that an article had before its present one. */
export const formerAddresses = pgTable('former_addresses', {
  slug: text().primaryKey(),
  articleId: uuid('article_id')
    .notNull()
    .references(() => articles.id),
  until: moment('until').notNull(),
})

/** Which files an edition's revisions use: decides who may fetch a file. */
export const mediaUses = pgTable(
  'media_uses',
  {
    mediaId: uuid('media_id').notNull(),
    editionId: uuid('edition_id')
      .notNull()
      .references(() => editions.id),
    revision: integer().notNull(),
  },
  (table) => [
    primaryKey({ name: 'media_uses_pkey', columns: [table.mediaId, table.editionId, table.revision] }),
  ],
)
