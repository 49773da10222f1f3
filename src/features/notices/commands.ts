import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import { kindNames, type Kind, type Way } from './notice.ts'
import { findOwnNotice } from './queries.ts'
import { notices, noticeWays } from './table.ts'

/** Opens what a notice leads to. Answers with its address. */
export async function readNotice(ctx: Context, id: string): Promise<string> {
  const notice = await findOwnNotice(ctx.db, ctx.actor.id, id)
  await ctx.db
    .update(notices)
    .set({ readAt: ctx.now() })
    .where(and(eq(notices.id, notice.id), isNull(notices.readAt)))
  return notice.href
}

export async function readAllNotices(ctx: Context): Promise<void> {
  await ctx.db
    .update(notices)
    .set({ readAt: ctx.now() })
    .where(and(eq(notices.personId, ctx.actor.id), isNull(notices.readAt)))
}

/** A person's own choice; it counts for what is said from now on. */
export async function chooseWays(ctx: Context, chosen: Readonly<Record<Kind, Way>>): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const personId = ctx.actor.id
    await tx.delete(noticeWays).where(eq(noticeWays.personId, personId))
    await tx.insert(noticeWays).values(kindNames.map((kind) => ({ personId, kind, way: chosen[kind] })))
  })
}
