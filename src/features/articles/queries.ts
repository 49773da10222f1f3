import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Actor } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { one, type Database } from '#platform/database.ts'
import { liveStates, openStates, rule, type EditionState, type Step } from './article.ts'
import { presentFirst, selectRecords, type ArticleRecord } from './records.ts'
import { seenBy } from './scope.ts'
import { articles, editions, signoffs } from './table.ts'

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** An address that cannot be an id finds nothing, instead of failing in the database. */
const knownId = (id: string) => (uuidPattern.test(id) ? id : '00000000-0000-0000-0000-000000000000')

/** What the workspace shows of an article to this person: the edition in work, else the live one. */
export async function findArticle(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  id: string,
): Promise<ArticleRecord> {
  const rows = await selectRecords(db)
    .where(and(eq(articles.id, knownId(id)), seenBy(actor)))
    .orderBy(...presentFirst)
    .limit(1)
  return one(rows)
}

/** Beside an edition in work, the one that the public reads now; null where there is none. */
export async function findLiveEdition({ db, actor }: Pick<Context, 'db' | 'actor'>, id: string) {
  const [row] = await selectRecords(db)
    .where(and(eq(articles.id, knownId(id)), inArray(editions.state, [...liveStates]), seenBy(actor)))
    .limit(1)
  return row ?? null
}

/** All editions of an article that this person may see, newest first. */
export async function listEditions({ db, actor }: Pick<Context, 'db' | 'actor'>, id: string) {
  return selectRecords(db)
    .where(and(eq(articles.id, knownId(id)), seenBy(actor)))
    .orderBy(desc(editions.number))
}

/**
 * Locks the article, so that two people pressing at once take turns, and finds the edition that the step is about.
 * An article that the person may not see does not exist for them.
 */
export async function lockForStep(
  tx: Database,
  actor: Actor,
  id: string,
  step: Step,
): Promise<ArticleRecord> {
  const from: readonly EditionState[] = rule(step).from
  return lockWhere(tx, actor, id, sql`${inArray(editions.state, [...from])} desc`)
}

/** The same for saving: the edition in work. */
export async function lockForEdit(tx: Database, actor: Actor, id: string): Promise<ArticleRecord> {
  return lockWhere(tx, actor, id, sql`${inArray(editions.state, [...openStates])} desc`)
}

/** The same for the system's own steps, which no person's rights limit. */
export async function lockEdition(tx: Database, editionId: string): Promise<ArticleRecord> {
  const { articleId } = one(
    await tx.select({ articleId: editions.articleId }).from(editions).where(eq(editions.id, editionId)),
  )
  await tx.select({ id: articles.id }).from(articles).where(eq(articles.id, articleId)).for('no key update')
  return one(await selectRecords(tx).where(eq(editions.id, editionId)))
}

const redirectLock = 650_915_2014

/** Redirects follow one another: two that cross, each to the other's article, would lead readers in a circle. */
export async function lockRedirects(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${redirectLock})`)
}

async function lockWhere(tx: Database, actor: Actor, id: string, first: ReturnType<typeof sql>) {
  one(
    await tx
      .select({ id: articles.id })
      .from(articles)
      .where(eq(articles.id, knownId(id)))
      .for('no key update'),
  )
  const rows = await selectRecords(tx)
    .where(and(eq(articles.id, id), seenBy(actor)))
    .orderBy(first, ...presentFirst)
    .limit(1)
  return one(rows)
}

export type Signoff = typeof signoffs.$inferSelect

/** Everything that was ever signed for an edition, oldest first. */
export async function listSignoffs(db: Database, editionId: string): Promise<Signoff[]> {
  return db.select().from(signoffs).where(eq(signoffs.editionId, editionId)).orderBy(asc(signoffs.at))
}

/** The sign-offs that stand for exactly this text. */
export async function listValidSignoffs(db: Database, editionId: string, hash: string): Promise<Signoff[]> {
  return db
    .select()
    .from(signoffs)
    .where(and(eq(signoffs.editionId, editionId), eq(signoffs.hash, hash)))
    .orderBy(asc(signoffs.at))
}
