import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { delegationPhase, whyNotDelegate, type DelegationDraft } from '../delegation.ts'
import { listDelegationsFrom, lockDelegation } from '../delegations.ts'
import { mailDelegate } from '../mails.ts'
import { demand } from '../policy.ts'
import { listPostsOf, lockOrganisation } from '../posts.ts'
import { findPerson } from '../queries.ts'
import { delegations } from '../table.ts'

/** The head of a division, or the deputy in charge, lets one of its people sign for a time. */
export async function delegateSigning(ctx: Context, draft: DelegationDraft): Promise<void> {
  const { actor } = ctx
  await ctx.db.transaction(async (tx) => {
    await lockOrganisation(tx)
    demand(actor, 'delegate', draft)
    const receiver = await findPerson(tx, draft.toPerson)
    const facts = {
      receiverPosts: await listPostsOf(tx, draft.toPerson),
      giverPosts: await listPostsOf(tx, actor.id),
      earlier: await listDelegationsFrom(tx, actor.id, draft.divisionId),
    }
    const refusal = whyNotDelegate(draft, facts, ctx.now())
    if (refusal !== null) throw new RuleBroken(refusal.sentence, { field: refusal.field })
    const given = { id: randomUUID(), fromPerson: actor.id, createdAt: ctx.now(), endedAt: null }
    const delegation = { ...draft, ...given }
    await tx.insert(delegations).values(delegation)
    await mailDelegate(tx, ctx, { receiver, giverName: actor.name, delegation, what: 'given' })
    const subject = { type: 'delegation', id: delegation.id, name: receiver.fullName }
    await record(tx, ctx, 'delegation.give', subject, { ...draft })
  })
}

export async function endDelegation(ctx: Context, id: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const delegation = await lockDelegation(tx, id)
    demand(ctx.actor, 'end_delegation', delegation)
    if (delegationPhase(delegation, ctx.now()) === 'over') throw new RuleBroken('Ủy quyền này đã kết thúc.')
    await tx.update(delegations).set({ endedAt: ctx.now() }).where(eq(delegations.id, id))
    const receiver = await findPerson(tx, delegation.toPerson)
    const giver = await findPerson(tx, delegation.fromPerson)
    await mailDelegate(tx, ctx, { receiver, giverName: giver.fullName, delegation, what: 'ended' })
    await record(tx, ctx, 'delegation.end', { type: 'delegation', id, name: receiver.fullName })
  })
}
