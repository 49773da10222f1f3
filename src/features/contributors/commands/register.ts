import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { and, eq, gt, sql } from 'drizzle-orm'
import { tellSecretariat } from '#features/notices/index.ts'
import { takeAttempts } from '#platform/attempts.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import type { Doubt } from '#platform/http/index.ts'
import { queueMail } from '#platform/mail/index.ts'
import { hashToken, makeToken } from '#platform/token.ts'
import { countVisit } from '#platform/visit-limits.ts'
import { paths } from '#paths'
import type { Registration } from '../form.ts'
import { answerTime, confirmLife, letterLimit, registerLimit } from '../limits.ts'
import { confirmMail, knownMail } from '../mails.ts'
import { readByEmail } from '../queries.ts'
import { actorFor, subjectOf } from '../subject.ts'
import { contributors } from '../table.ts'

/** Answers the same to everybody: until when to wait, where too many come. What filled in the hidden field gets no letter. */
export async function registerContributor(
  ctx: Context,
  draft: Registration,
  { address, doubts }: { address: string; doubts: Doubt[] },
): Promise<Date | null> {
  const { waitUntil } = await countVisit(ctx.db, registerLimit, address, ctx.now())
  if (waitUntil) return waitUntil
  await Promise.all([keepRegistration(ctx, draft, doubts), setTimeout(answerTime)])
  return null
}

async function keepRegistration(ctx: Context, draft: Registration, doubts: Doubt[]): Promise<void> {
  const now = ctx.now()
  await ctx.db.transaction(async (tx) => {
    const letters = await takeAttempts(tx, [{ limit: letterLimit, who: draft.email }], now)
    if (letters.waitUntil) return
    const known = await readByEmail(tx, draft.email)
    if (known) return queueMail(tx, ctx, knownMail(ctx, draft.email, known.state))
    const token = makeToken()
    const row = {
      ...draft,
      id: randomUUID(),
      state: 'unconfirmed' as const,
      doubts,
      termsAt: now,
      tokenHash: hashToken(token),
      tokenUntil: new Date(now.getTime() + confirmLife),
      createdAt: now,
      stateSince: now,
    }
    await tx.insert(contributors).values(row)
    if (!doubts.includes('trap')) await queueMail(tx, ctx, confirmMail(ctx, draft.email, token))
    return record(tx, ctx, 'contributor.register', subjectOf(row), { kind: draft.kind, doubts })
  })
}

/** Any number will do, as long as nothing else in the database locks by it. */
const confirmLock = 650_915_2023

const unusable = 'Liên kết này đã được dùng hoặc đã hết hạn. Xin đăng ký lại.'

/** The address is the applicant's; from now on the application waits for the secretariat. */
export async function confirmAddress(ctx: Context, token: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    // One after another: two letters to the same address may be opened at once.
    await tx.execute(sql`select pg_advisory_xact_lock(${confirmLock})`)
    const now = ctx.now()
    const [row] = await tx
      .select()
      .from(contributors)
      .where(
        and(
          eq(contributors.tokenHash, hashToken(token)),
          eq(contributors.state, 'unconfirmed'),
          gt(contributors.tokenUntil, now),
        ),
      )
      .for('update')
    if (!row?.email) throw new RuleBroken(unusable)
    if (await readByEmail(tx, row.email)) throw new RuleBroken('Địa chỉ thư này đã có đăng ký.')
    await tx
      .update(contributors)
      .set({ state: 'waiting', stateSince: now, tokenHash: null, tokenUntil: null })
      .where(eq(contributors.id, row.id))
    await tellSecretariat(tx, ctx, {
      title: 'Có đăng ký cộng tác viên chờ duyệt',
      href: paths.desk.contributor.href({ id: row.id }),
      subject: { type: 'contributor', id: row.id },
    })
    await record(tx, { ...ctx, actor: actorFor(row.id) }, 'contributor.confirm', subjectOf(row))
  })
}
