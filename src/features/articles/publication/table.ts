import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Kind, Photo } from '../content.ts'

/** Written by the triggers of `db/migrations/0007_publications.sql` and by nothing else. */
const moment = (name: string) => timestamp(name, { withTimezone: true })

export interface PublishedTag {
  /** What its address says: small, without marks. Spellings that differ only in these are one tag. */
  slug: string
  /** As this article writes it. */
  name: string
}

/** What a list shows of a photo. */
export type PublishedPhoto = Omit<Photo, 'caption' | 'personsShown' | 'consentBasis'>

export const publications = pgTable(
  'publications',
  {
    /** The article's. */
    id: uuid().primaryKey(),
    editionId: uuid('edition_id').notNull(),
    revision: integer().notNull(),
    slug: text().notNull(),
    title: text().notNull(),
    lead: text().notNull(),
    kind: text().$type<Kind>().notNull(),
    sectionId: text('section_id').notNull(),
    /** Its first publication, kept by corrections. */
    publishedAt: moment('published_at').notNull(),
    /** When the present text went out. */
    changedAt: moment('changed_at').notNull(),
    photo: jsonb().$type<PublishedPhoto>(),
    tags: jsonb().$type<PublishedTag[]>().notNull(),
    leaders: uuid().array().notNull(),
  },
  (table) => [
    index('publications_newest').on(table.publishedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('publications_section').on(
      table.sectionId,
      table.publishedAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
  ],
)

export const publicationTags = pgTable(
  'publication_tags',
  {
    slug: text().notNull(),
    articleId: uuid('article_id').notNull(),
    name: text().notNull(),
    publishedAt: moment('published_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'publication_tags_pkey', columns: [table.slug, table.articleId] }),
    index('publication_tags_newest').on(
      table.slug,
      table.publishedAt.desc().nullsFirst(),
      table.articleId.desc().nullsFirst(),
    ),
    index('publication_tags_article').on(table.articleId),
  ],
)

export const publicationLeaders = pgTable(
  'publication_leaders',
  {
    leaderId: uuid('leader_id').notNull(),
    articleId: uuid('article_id').notNull(),
    publishedAt: moment('published_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'publication_leaders_pkey', columns: [table.leaderId, table.articleId] }),
    index('publication_leaders_newest').on(
      table.leaderId,
      table.publishedAt.desc().nullsFirst(),
      table.articleId.desc().nullsFirst(),
    ),
    index('publication_leaders_article').on(table.articleId),
  ],
)

/** How many came out in which month of the office's calendar, by section. */
export const publicationMonths = pgTable(
  'publication_months',
  {
    /** "2026-03" */
    month: text().notNull(),
    sectionId: text('section_id').notNull(),
    count: integer().notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [primaryKey({ name: 'publication_months_pkey', columns: [table.month, table.sectionId] })],
)

export const publicationTagCounts = pgTable(
  'publication_tag_counts',
  { slug: text().primaryKey(), count: integer().notNull() },
  (table) => [index('publication_tag_counts_most').on(table.count.desc().nullsFirst(), table.slug)],
)
