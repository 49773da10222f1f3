import { and, eq, inArray, or } from 'drizzle-orm'
import { addDays, dayOf, formatDay, startOfDay, type Day } from '#lib/days.ts'
import { recordAll, type Deed } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import { delegationPhase } from '../delegation.ts'
import { successorField } from '../form.ts'
import type { OrganisationHooks } from '../hooks.ts'
import { demand } from '../policy.ts'
import { endingOf, isStanding } from '../post.ts'
import { listPostsOf, lockOrganisation } from '../posts.ts'
import { findPerson, lockPerson } from '../queries.ts'
import { delegations, people, posts } from '../table.ts'
import { keepAdministrator } from './keep-administrator.ts'

export interface Leaving {
  /** The first day without access. */
  leftOn: Day
  reason: string
  /** Who takes over each kind of work, by the key of the hand-over. */
  successors: ReadonlyMap<string, string>
}

/** A person goes: the work in hand changes hands, posts and delegations end, the sessions close. The name stays. */
export async function recordLeaving(
  ctx: Context,
  hooks: OrganisationHooks,
  id: string,
  { leftOn, reason, successors }: Leaving,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await lockOrganisation(tx)
    const person = await lockPerson(tx, id)
    demand(ctx.actor, 'record_leaving', person)
    assertStillHere(person.leftOn, ctx.now())
    await keepAdministrator(tx, hooks, ctx.now(), async () => {
      await tx.update(people).set({ leftOn }).where(eq(people.id, id))
      await endPosts(tx, ctx, id, { leftOn, reason })
    })
    await endDelegations(tx, ctx, id, leftOn)
    const deeds: Deed[] = []
    const handedOver = await handOver(tx, ctx, hooks, { id, leftOn, successors, deeds })
    if (leftOn <= dayOf(ctx.now())) await hooks.closeAccess(tx, id)
    const subject = { type: 'person', id, name: person.fullName }
    deeds.push({ action: 'person.leave', subject, facts: { leftOn, reason, handedOver } })
    await recordAll(tx, ctx, deeds)
  })
}

function assertStillHere(leftOn: Day | null, now: Date) {
  if (leftOn !== null && leftOn <= dayOf(now))
    throw new RuleBroken(`Người này đã thôi làm việc từ ngày ${formatDay(leftOn)}.`)
}

async function endPosts(tx: Database, ctx: Context, id: string, gone: { leftOn: Day; reason: string }) {
  const lastDay = addDays(gone.leftOn, -1)
  for (const post of await listPostsOf(tx, id)) {
    const open = post.toOn === null || gone.leftOn <= post.toOn
    if (isStanding(post, ctx.now()) && open)
      await tx
        .update(posts)
        .set({ ...endingOf(post, lastDay, ctx.now()), endedBy: ctx.actor.id, endReason: gone.reason })
        .where(eq(posts.id, post.id))
  }
  const refused = { state: 'refused' as const, refusedBy: ctx.actor.id, refusedAt: ctx.now() }
  await tx
    .update(posts)
    .set({ ...refused, refusalReason: gone.reason })
    .where(and(eq(posts.personId, id), eq(posts.state, 'proposed')))
}

async function endDelegations(tx: Database, ctx: Context, id: string, leftOn: Day) {
  const end = startOfDay(leftOn)
  const endedAt = end < ctx.now() ? ctx.now() : end
  const mine = await tx
    .select()
    .from(delegations)
    .where(or(eq(delegations.fromPerson, id), eq(delegations.toPerson, id)))
  const open = mine.filter((delegation) => delegationPhase(delegation, ctx.now()) !== 'over')
  const ids = open.filter(({ toOn }) => leftOn <= toOn).map((delegation) => delegation.id)
  if (ids.length > 0) await tx.update(delegations).set({ endedAt }).where(inArray(delegations.id, ids))
}

async function handOver(
  tx: Database,
  ctx: Context,
  { handOvers }: OrganisationHooks,
  {
    id,
    leftOn,
    successors,
    deeds,
  }: { id: string; leftOn: Day; successors: ReadonlyMap<string, string>; deeds: Deed[] },
): Promise<Record<string, number>> {
  const done: Record<string, number> = {}
  for (const { key, label, count, takeOver } of handOvers) {
    if ((await count(tx, id, ctx.now())) === 0) continue
    const to = successors.get(key)
    if (to === undefined)
      throw new RuleBroken(`Chọn người nhận bàn giao: ${label}.`, { field: successorField(key) })
    await assertSuccessor(tx, { id, to, leftOn }, successorField(key))
    done[key] = await takeOver(tx, ctx, { from: id, to }, (deed) => deeds.push(deed))
  }
  return done
}

async function assertSuccessor(
  tx: Database,
  { id, to, leftOn }: { id: string; to: string; leftOn: Day },
  field: string,
) {
  const successor = await findPerson(tx, to)
  if (to === id || (successor.leftOn !== null && successor.leftOn <= leftOn))
    throw new RuleBroken('Người nhận bàn giao phải là người khác và đang làm việc.', { field })
}
