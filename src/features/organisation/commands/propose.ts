import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Day } from '#lib/days.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import { mailAdministrators } from '../mails.ts'
import { demand } from '../policy.ts'
import { whyNoSeat, whyNotChangeDates, whyNotForOneWhoLeaves, type Post, type PostDraft } from '../post.ts'
import { listNeighbours, lockOrganisation, lockPost } from '../posts.ts'
import { findPerson } from '../queries.ts'
import { posts } from '../table.ts'

export const subjectOf = (post: Pick<Post, 'id' | 'title'>) => ({
  type: 'post',
  id: post.id,
  name: post.title,
})

export const factsOf = (post: Omit<PostDraft, 'duty'> & { personId: string }) => ({
  personId: post.personId,
  role: post.role,
  divisionId: post.divisionId,
  fromOn: post.fromOn,
  toOn: post.toOn,
  canPublish: post.canPublish,
  decision: post.decision,
})

/** One administrator asks for a post; it gives no right before another has confirmed it. */
export async function proposePost(ctx: Context, personId: string, draft: PostDraft): Promise<string> {
  return ctx.db.transaction(async (tx) => {
    await lockOrganisation(tx)
    demand(ctx.actor, 'propose_post', null)
    return insertProposal(tx, ctx, { ...draft, personId }, null)
  })
}

export interface Dates {
  fromOn: Day
  toOn: Day | null
  decision: string | null
}

/** A term that is agreed changes only by a new proposal: a longer one is a right given anew. */
export async function changeDates(ctx: Context, id: string, dates: Dates): Promise<Post> {
  return ctx.db.transaction(async (tx) => {
    await lockOrganisation(tx)
    const post = await lockPost(tx, id)
    demand(ctx.actor, 'change_dates', null)
    const rule = whyNotChangeDates(post, ctx.now())
    if (rule !== null) throw new RuleBroken(rule)
    if (post.state === 'proposed') await amendProposal(tx, ctx, post, dates)
    else await proposeDates(tx, ctx, post, dates)
    return post
  })
}

async function amendProposal(tx: Database, ctx: Context, post: Post, dates: Dates) {
  await assertSeat(tx, ctx, { ...post, ...dates }, post.replacesId)
  // Whoever set the dates last is the one who proposes: somebody else has to agree to them.
  const change = { ...dates, proposedBy: ctx.actor.id, proposedAt: ctx.now() }
  await tx.update(posts).set(change).where(eq(posts.id, post.id))
  await record(tx, ctx, 'post.amend', subjectOf(post), factsOf({ ...post, ...dates }))
}

async function proposeDates(tx: Database, ctx: Context, post: Post, dates: Dates) {
  const pending = await tx.$count(posts, and(eq(posts.replacesId, post.id), eq(posts.state, 'proposed')))
  if (pending > 0) throw new RuleBroken('Đã có một đề nghị đổi thời hạn của chức vụ này đang chờ xác nhận.')
  const { personId, role, divisionId, title, fields, duty, canPublish } = post
  const draft = { personId, role, divisionId, title, fields, duty, canPublish, ...dates }
  await insertProposal(tx, ctx, draft, post.id)
}

async function insertProposal(
  tx: Database,
  ctx: Context,
  draft: PostDraft & { personId: string },
  replacesId: string | null,
): Promise<string> {
  await assertSeat(tx, ctx, draft, replacesId)
  const asked = { state: 'proposed' as const, proposedBy: ctx.actor.id, proposedAt: ctx.now() }
  const post = { ...draft, ...asked, id: randomUUID(), replacesId }
  await tx.insert(posts).values(post)
  await mailAdministrators(tx, ctx, { person: await findPerson(tx, draft.personId), post })
  await record(tx, ctx, 'post.propose', subjectOf(post), { ...factsOf(post), replacesId })
  return post.id
}

/** Throws the rule that keeps the post from standing beside the others, or beside its person's leaving. */
export async function assertSeat(
  tx: Database,
  { now }: Pick<Context, 'now'>,
  place: PostDraft & { personId: string },
  replacesId: string | null,
): Promise<void> {
  const { leftOn } = await findPerson(tx, place.personId)
  const rule =
    whyNotForOneWhoLeaves(leftOn, place.toOn) ??
    whyNoSeat(place, await listNeighbours(tx, place.role, now()), replacesId)
  if (rule !== null) throw new RuleBroken(rule, { field: 'fromOn' })
}
