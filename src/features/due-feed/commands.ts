import { eq } from 'drizzle-orm'
import { findPerson } from '#features/organisation/index.ts'
import { record } from '#platform/audit/index.ts'
import { isSignedIn } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken, SignInRequired } from '#platform/errors.ts'
import { hashToken, makeToken } from '#platform/token.ts'
import { readFeed } from './queries.ts'
import { dueFeeds } from './table.ts'

const subjectOf = ({ actor: { id, name } }: Context) => ({
  type: 'due_feed',
  id,
  name: `Lịch hạn của ${name}`,
})

/** A new address for oneself; the one before leads nowhere from now on. Answers with the secret, which is not kept. */
export async function renewFeed(ctx: Context): Promise<string> {
  if (!isSignedIn(ctx.actor)) throw new SignInRequired()
  return ctx.db.transaction(async (tx) => {
    await findPerson(tx, ctx.actor.id)
    const secret = makeToken()
    const fresh = { secretHash: hashToken(secret), createdAt: ctx.now(), fetchedAt: null }
    await tx
      .insert(dueFeeds)
      .values({ personId: ctx.actor.id, ...fresh })
      .onConflictDoUpdate({ target: dueFeeds.personId, set: fresh })
    await record(tx, ctx, 'due_feed.renew', subjectOf(ctx))
    return secret
  })
}

export async function endFeed(ctx: Context): Promise<void> {
  if (!isSignedIn(ctx.actor)) throw new SignInRequired()
  await ctx.db.transaction(async (tx) => {
    if ((await readFeed(tx, ctx.actor.id)) === null) throw new RuleBroken('Bạn không có địa chỉ lịch nào.')
    await tx.delete(dueFeeds).where(eq(dueFeeds.personId, ctx.actor.id))
    await record(tx, ctx, 'due_feed.end', subjectOf(ctx))
  })
}
