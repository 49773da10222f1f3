import {
  and,
  arrayContains,
  asc,
  desc,
  eq,
  inArray,
  isNull,
  isNotNull,
  ne,
  or,
  sql,
  type SQL,
} from 'drizzle-orm'
import { divisionsOf, holds, isBoard, mayPublish, type Actor } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import type { Counting } from '#platform/counting.ts'
import { liveStates, type openStates } from './article.ts'
import { presentFirst, selectRecords, type ArticleRecord } from './records.ts'
import { articles, editions, revisions } from './table.ts'

type Reader = Pick<Context, 'db' | 'actor'>

const writtenBy = ({ id }: Actor): SQL | undefined =>
  or(eq(articles.createdBy, id), arrayContains(articles.coAuthors, [id]))

/** Four eyes: what a person wrote, or last changed, waits for somebody else. */
const notWrittenBy = (actor: Actor): SQL | undefined =>
  and(
    ne(articles.createdBy, actor.id),
    sql`not ${arrayContains(articles.coAuthors, [actor.id])}`,
    sql`not exists (
      select 1 from ${revisions}
      where ${revisions.editionId} = ${editions.id} and ${revisions.number} = ${editions.revision}
        and ${revisions.writtenBy} = ${actor.id})`,
  )

/** What waits for this person's own hand, in one condition: the count in the menu and the list agree. */
function waitsFor(actor: Actor): SQL | undefined {
  const led = divisionsOf(actor, 'division_head', 'division_deputy')
  const stands = (...states: (typeof openStates)[number][]) => inArray(editions.state, states)
  const unconfirmed = and(
    inArray(editions.state, [...liveStates]),
    isNotNull(editions.forcedBy),
    isNull(editions.forcedConfirmedBy),
    ne(editions.forcedBy, actor.id),
  )
  return or(
    and(stands('draft'), writtenBy(actor)),
    led.length ? and(stands('submitted'), inArray(articles.divisionId, led), notWrittenBy(actor)) : undefined,
    isBoard(actor) ? stands('signed', 'editing') : undefined,
    mayPublish(actor) ? and(stands('checked', 'ready'), notWrittenBy(actor)) : undefined,
    mayPublish(actor) || holds(actor, 'chief') ? and(unconfirmed, notWrittenBy(actor)) : undefined,
  )
}

/** Longest waiting first. */
export async function listWaiting({ db, actor }: Reader, limit = 100): Promise<ArticleRecord[]> {
  return selectRecords(db)
    .where(waitsFor(actor))
    .orderBy(asc(editions.stateSince), asc(editions.id))
    .limit(limit)
}

export function countWaiting({ db, actor }: Reader): Counting {
  const waiting = db
    .select({ id: editions.id })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .where(waitsFor(actor))
  return db.$count(waiting.as('waiting'))
}

/** What this person wrote and where it stands: what is under way first, then the newest. */
export async function listOwn({ db, actor }: Reader, limit = 50): Promise<ArticleRecord[]> {
  return selectRecords(db)
    .where(and(writtenBy(actor), ne(editions.state, 'superseded'), ne(editions.state, 'discarded')))
    .orderBy(...presentFirst.slice(0, 1), desc(editions.stateSince))
    .limit(limit)
}
