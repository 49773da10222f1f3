import { eq } from 'drizzle-orm'
import { addDays, dayOf, type Day } from '#lib/days.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import type { OrganisationHooks } from '../hooks.ts'
import { mailPerson, mailRefusal } from '../mails.ts'
import { demand } from '../policy.ts'
import { endingOf, isStanding, whyNotEnd, type Post } from '../post.ts'
import { lockOrganisation, lockPost } from '../posts.ts'
import { findPerson } from '../queries.ts'
import { posts } from '../table.ts'
import { keepAdministrator } from './keep-administrator.ts'
import { assertSeat, factsOf, subjectOf } from './propose.ts'

/** The second administrator agrees: from here on the post gives its rights. */
export async function confirmPost(ctx: Context, hooks: OrganisationHooks, id: string): Promise<Post> {
  return ctx.db.transaction(async (tx) => {
    await lockOrganisation(tx)
    const post = await lockPost(tx, id)
    demand(ctx.actor, 'confirm_post', post)
    await assertSeat(tx, ctx, post, post.replacesId)
    const person = await findPerson(tx, post.personId)
    const change = { state: 'confirmed' as const, confirmedBy: ctx.actor.id, confirmedAt: ctx.now() }
    await keepAdministrator(tx, hooks, ctx.now(), async () => {
      if (post.replacesId !== null) await endReplaced(tx, ctx, post, post.replacesId)
      await tx.update(posts).set(change).where(eq(posts.id, id))
    })
    await mailPerson(tx, ctx, { person, post, what: 'confirmed' })
    await record(tx, ctx, 'post.confirm', subjectOf(post), factsOf(post))
    return { ...post, ...change }
  })
}

async function endReplaced(tx: Database, ctx: Context, post: Post, replacedId: string) {
  const replaced = await lockPost(tx, replacedId)
  if (!isStanding(replaced, ctx.now())) return
  const lastDay = post.fromOn > dayOf(ctx.now()) ? addDays(post.fromOn, -1) : null
  const ending = endingOf(replaced, lastDay, ctx.now())
  await tx
    .update(posts)
    .set({ ...ending, endedBy: ctx.actor.id, endReason: 'Đổi thời hạn' })
    .where(eq(posts.id, replacedId))
}

export async function refusePost(ctx: Context, id: string, reason: string): Promise<Post> {
  return ctx.db.transaction(async (tx) => {
    const post = await lockPost(tx, id)
    demand(ctx.actor, 'refuse_post', post)
    const refused = { state: 'refused' as const, refusedBy: ctx.actor.id, refusedAt: ctx.now() }
    await tx
      .update(posts)
      .set({ ...refused, refusalReason: reason })
      .where(eq(posts.id, id))
    const person = await findPerson(tx, post.personId)
    if (post.proposedBy !== null) {
      const proposer = await findPerson(tx, post.proposedBy)
      await mailRefusal(tx, ctx, { proposer, person, post, reason })
    }
    await record(tx, ctx, 'post.refuse', subjectOf(post), { ...factsOf(post), reason })
    return post
  })
}

/** Ends a post after its last day, or (null) at once. */
export async function endPost(
  ctx: Context,
  hooks: OrganisationHooks,
  id: string,
  { lastDay, reason }: { lastDay: Day | null; reason: string },
): Promise<Post> {
  return ctx.db.transaction(async (tx) => {
    await lockOrganisation(tx)
    const post = await lockPost(tx, id)
    demand(ctx.actor, 'end_post', null)
    const rule = whyNotEnd(post, ctx.now())
    if (rule !== null) throw new RuleBroken(rule)
    if (lastDay !== null && post.toOn !== null && post.toOn < lastDay)
      throw new RuleBroken('Ngày này ở sau ngày kết thúc đã có; hãy dùng “Đổi thời hạn” để kéo dài.', {
        field: 'lastDay',
      })
    const ending = endingOf(post, lastDay, ctx.now())
    await keepAdministrator(tx, hooks, ctx.now(), () =>
      tx
        .update(posts)
        .set({ ...ending, endedBy: ctx.actor.id, endReason: reason })
        .where(eq(posts.id, id)),
    )
    const person = await findPerson(tx, post.personId)
    await mailPerson(tx, ctx, { person, post: { ...post, ...ending }, what: 'ended' })
    await record(tx, ctx, 'post.end', subjectOf(post), { ...factsOf(post), toOn: ending.toOn, reason })
    return { ...post, ...ending }
  })
}
