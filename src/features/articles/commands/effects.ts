import { randomUUID } from 'node:crypto'
import { and, eq, inArray, ne } from 'drizzle-orm'
import type { ActorPost, Role } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import { liveStates, readableStates, type Step } from '../article.ts'
import type { Decision, StepInput } from '../decide.ts'
import { selectRecords, type ArticleRecord } from '../records.ts'
import { articles, editions, formerAddresses, signoffs, type SignoffStep } from '../table.ts'
import { openCorrection } from './correction.ts'

export const publicationJob = 'article.publish_scheduled'

interface Effect {
  tx: Database
  ctx: Context
  article: ArticleRecord
  input: StepInput
  decision: Decision
}

type EditionChange = Partial<typeof editions.$inferInsert>

/** What a step writes beside the edition's state, inside the step's transaction. */
export const effects: Partial<Record<Step, (effect: Effect) => Promise<EditionChange | void>>> = {
  sign: (effect) => signOff(effect, 'sign', ['division_head', 'division_deputy']),
  check: (effect) => signOff(effect, 'check', boardRoles),
  approve: (effect) => signOff(effect, 'approve', boardRoles),
  publish: ({ tx, ctx, article }) => makeLive(tx, article, ctx.now()),
  force_publish: async ({ tx, ctx, article, decision }) => ({
    ...(await makeLive(tx, article, ctx.now())),
    forcedBy: ctx.actor.id,
    forcedReason: decision.reason,
  }),
  confirm_forced: async ({ ctx }) => ({ forcedConfirmedBy: ctx.actor.id, forcedConfirmedAt: ctx.now() }),
  schedule: async ({ tx, ctx, article, decision }) => {
    const publishAt = decision.publishAt!
    const payload = { editionId: article.editionId, publishAt: publishAt.toISOString() }
    await ctx.jobs.send(tx, publicationJob, payload, { startAfter: publishAt })
  },
  correct: ({ tx, ctx, article, decision }) => openCorrection(tx, ctx, article, decision.reason!),
  redirect: async ({ tx, article, input }) => ({
    redirectTo: await readableTarget(tx, article, input.redirectTo!),
  }),
}

const boardRoles: readonly Role[] = ['board_member', 'board_deputy', 'board_head']

async function signOff({ tx, ctx, article, input }: Effect, step: SignoffStep, roles: readonly Role[]) {
  const post = postFor(ctx, article, roles)
  await tx.insert(signoffs).values({
    id: randomUUID(),
    editionId: article.editionId,
    step,
    revision: article.revision,
    hash: article.hash,
    personId: ctx.actor.id,
    personName: ctx.actor.name,
    postTitle: post.title,
    onBehalfOf: post.onBehalfOf,
    at: ctx.now(),
    ...(step === 'check' && { checklist: input.checklist }),
  })
}

/** The post in which the person signs: one of this division where the step is the division's, their own before a delegated one. */
function postFor({ actor }: Context, { divisionId }: ArticleRecord, roles: readonly Role[]): ActorPost {
  const fitting = actor.posts.filter(
    (post) => roles.includes(post.role) && (boardRoles.includes(post.role) || post.divisionId === divisionId),
  )
  const post = fitting.find(({ onBehalfOf }) => onBehalfOf === null) ?? fitting[0]
  if (!post) throw new Error(`${actor.id} signs without a post`)
  return post
}

/**
 * Puts this edition in the place of the live one; a correction keeps the date on which the article was first published,
 * and the mark of a forced publication that nobody has confirmed yet.
 */
export async function makeLive(tx: Database, article: ArticleRecord, at: Date): Promise<EditionChange> {
  const [replaced] = await tx
    .update(editions)
    .set({ state: 'superseded', stateSince: at })
    .where(
      and(
        eq(editions.articleId, article.id),
        ne(editions.id, article.editionId),
        inArray(editions.state, [...liveStates]),
      ),
    )
    .returning({
      forcedBy: editions.forcedBy,
      forcedReason: editions.forcedReason,
      confirmedBy: editions.forcedConfirmedBy,
    })
  const publishedAt = article.firstPublishedAt ?? at
  await tx.update(articles).set({ firstPublishedAt: publishedAt }).where(eq(articles.id, article.id))
  const unconfirmed = replaced?.forcedBy &&
    !replaced.confirmedBy && { forcedBy: replaced.forcedBy, forcedReason: replaced.forcedReason }
  return { publishedAt, publicSince: at, publishAt: null, ...unconfirmed }
}

async function readableTarget(tx: Database, article: ArticleRecord, address: string): Promise<string> {
  const slug = await findPresentSlug(tx, slugIn(address))
  const [target] = await selectRecords(tx)
    .where(and(eq(articles.slug, slug), inArray(editions.state, [...readableStates])))
    .limit(1)
  if (!target)
    throw new RuleBroken('Không có bài nào đang đăng ở địa chỉ này. Hãy dán địa chỉ của bài thay thế.')
  if (target.id === article.id) throw new RuleBroken('Không thể chuyển hướng một bài về chính nó.')
  return target.id
}

/** The last part of an address as people paste it: whole, from the root on, or only that part. */
const slugIn = (address: string): string =>
  URL.parse(address.trim(), 'http://localhost')?.pathname.split('/').findLast(Boolean) ?? ''

/** An address that the article had before is as good as its present one. */
async function findPresentSlug(tx: Database, slug: string): Promise<string> {
  const [former] = await tx
    .select({ present: articles.slug })
    .from(formerAddresses)
    .innerJoin(articles, eq(articles.id, formerAddresses.articleId))
    .where(eq(formerAddresses.slug, slug))
  return former?.present ?? slug
}
