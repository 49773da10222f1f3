import { and, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { liveStates, openStates, type EditionState } from './article.ts'
import { articles, editions, revisions } from './table.ts'

const quoted = (states: readonly string[]) => sql.raw(states.map((state) => `'${state}'`).join(', '))

const otherOpenEdition = sql<boolean>`exists (
  select 1 from editions as other
  where other.article_id = ${articles.id} and other.id <> ${editions.id} and other.state in (${quoted(openStates)}))`

const replacedState = sql<EditionState | null>`(
  select other.state from editions as other
  where other.article_id = ${articles.id} and other.id <> ${editions.id} and other.state in (${quoted(liveStates)}))`

/** The columns of an edition with its article and the text it stands at now. */
const columns = {
  id: articles.id,
  slug: articles.slug,
  divisionId: articles.divisionId,
  createdBy: articles.createdBy,
  createdAt: articles.createdAt,
  coAuthors: articles.coAuthors,
  dueOn: articles.dueOn,
  firstPublishedAt: articles.firstPublishedAt,
  editionId: editions.id,
  editionNumber: editions.number,
  state: editions.state,
  stateSince: editions.stateSince,
  revision: editions.revision,
  kind: editions.kind,
  sectionId: editions.sectionId,
  title: editions.title,
  correctionNote: editions.correctionNote,
  publishAt: editions.publishAt,
  publishedAt: editions.publishedAt,
  publicSince: editions.publicSince,
  reason: editions.reason,
  redirectTo: editions.redirectTo,
  forcedBy: editions.forcedBy,
  forcedReason: editions.forcedReason,
  forcedConfirmedBy: editions.forcedConfirmedBy,
  forcedConfirmedAt: editions.forcedConfirmedAt,
  content: revisions.content,
  hash: revisions.hash,
  lastWriterId: revisions.writtenBy,
  lastWriterName: revisions.writerName,
  lastWrittenAt: revisions.writtenAt,
  hasOpenEdition: otherOpenEdition,
  liveState: replacedState,
}

/** Editions joined with their article and present revision; the caller adds conditions and order. */
export const selectRecords = (db: Database) =>
  db
    .select(columns)
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .innerJoin(revisions, and(eq(revisions.editionId, editions.id), eq(revisions.number, editions.revision)))

export type ArticleRecord = Awaited<ReturnType<typeof selectRecords>>[number]

/** The edition in work first, then the live one, then the newest of the others. */
export const presentFirst = [
  sql`${editions.state} in (${quoted(openStates)}) desc`,
  sql`${editions.state} in (${quoted(liveStates)}) desc`,
  desc(editions.number),
]
