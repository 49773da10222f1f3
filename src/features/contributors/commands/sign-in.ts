import { setTimeout } from 'node:timers/promises'
import { and, eq, gt } from 'drizzle-orm'
import { takeAttempts } from '#platform/attempts.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { queueMail } from '#platform/mail/index.ts'
import { hashToken, makeToken } from '#platform/token.ts'
import { countVisit } from '#platform/visit-limits.ts'
import { answerTime, letterLimit, linkLife, sessionLife, signInLimit } from '../limits.ts'
import { linkMail } from '../mails.ts'
import { readByEmail } from '../queries.ts'
import { actorFor, subjectOf } from '../subject.ts'
import { contributors, contributorLinks, contributorSessions } from '../table.ts'

/** Answers the same whether the address is known or not: until when to wait, where too many ask. */
export async function askForLink(ctx: Context, email: string, address: string): Promise<Date | null> {
  const { waitUntil } = await countVisit(ctx.db, signInLimit, address, ctx.now())
  if (waitUntil) return waitUntil
  await Promise.all([sendLink(ctx, email), setTimeout(answerTime)])
  return null
}

async function sendLink(ctx: Context, email: string): Promise<void> {
  const now = ctx.now()
  await ctx.db.transaction(async (tx) => {
    const letters = await takeAttempts(tx, [{ limit: letterLimit, who: email }], now)
    if (letters.waitUntil) return
    const row = await readByEmail(tx, email)
    if (row?.state !== 'approved') return
    const token = makeToken()
    const expiresAt = new Date(now.getTime() + linkLife)
    await tx
      .insert(contributorLinks)
      .values({ tokenHash: hashToken(token), contributorId: row.id, expiresAt })
    await queueMail(tx, ctx, linkMail(ctx, email, token))
  })
}

/** Uses up the link. Answers with the token of the session that begins. */
export async function enterByLink(ctx: Context, link: string): Promise<string> {
  const now = ctx.now()
  return ctx.db.transaction(async (tx) => {
    const [used] = await tx
      .delete(contributorLinks)
      .where(and(eq(contributorLinks.tokenHash, hashToken(link)), gt(contributorLinks.expiresAt, now)))
      .returning()
    const [row] = used
      ? await tx.select().from(contributors).where(eq(contributors.id, used.contributorId))
      : []
    if (row?.state !== 'approved')
      throw new RuleBroken('Liên kết này đã được dùng hoặc đã hết hạn. Xin yêu cầu liên kết khác.')
    const token = makeToken()
    const expiresAt = new Date(now.getTime() + sessionLife)
    await tx
      .insert(contributorSessions)
      .values({ tokenHash: hashToken(token), contributorId: row.id, expiresAt })
    await record(tx, { ...ctx, actor: actorFor(row.id) }, 'contributor.enter', subjectOf(row))
    return token
  })
}

export async function leave(ctx: Context, token: string): Promise<void> {
  await ctx.db.delete(contributorSessions).where(eq(contributorSessions.tokenHash, hashToken(token)))
}
