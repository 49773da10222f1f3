import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
export { hashPassword } from 'better-auth/crypto'
import { and, eq } from 'drizzle-orm'
import type { Actor } from '#platform/actor.ts'
import { forgetAttempts, takeAttempts } from '#platform/attempts.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { queueMail, type Mail } from '#platform/mail/index.ts'
import { authWithin, tryAuth, type AuthServices } from './auth.ts'
import { shortAddress } from '#lib/device.ts'
import { accountLimit, resetAddressLimit, resetAnswerTime, resetLimit } from './limits.ts'
import { passwordChangedMail, resetMail } from './mails.ts'
import { asOwner, type OwnerOutcome } from './own-account.ts'
import { accountByEmail, findAccountById, subjectOf, type Account } from './queries.ts'
import { credentials, users } from './table.ts'

export async function changePassword(
  ctx: Context,
  account: Account,
  { headers, current, next }: { headers: Headers; current: string; next: string },
): Promise<OwnerOutcome<unknown>> {
  return asOwner(ctx, account, {
    attempt: ({ api }) =>
      tryAuth<unknown>(
        api.changePassword({
          body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
          headers,
          returnHeaders: true,
        }),
      ),
    settle: async (tx) => {
      await notePasswordChanged(tx, account.id)
      await queueMail(tx, ctx, passwordChangedMail(ctx, account))
      await record(tx, ctx, 'account.password_changed', subjectOf(account), { by: 'owner' })
    },
  })
}

/** A password that its owner chose: nothing made up is left of the account. */
async function notePasswordChanged(tx: Database, userId: string) {
  await tx.update(users).set({ mustChangePassword: false, demonstration: false }).where(eq(users.id, userId))
}

/** Answers nothing but how long to wait: whether the address has an account is not said. */
export async function requestReset(ctx: Context, email: string, address: string): Promise<Date | null> {
  const knocks = [
    { limit: resetAddressLimit, who: address },
    { limit: resetLimit, who: email },
  ]
  const { waitUntil } = await takeAttempts(ctx.db, knocks, ctx.now())
  if (waitUntil) return waitUntil
  await Promise.all([writeResetLetter(ctx, email, address), setTimeout(resetAnswerTime)])
  return null
}

async function writeResetLetter(ctx: Context, email: string, address: string) {
  await ctx.db.transaction(async (tx) => {
    const account = await accountByEmail(tx, email)
    if (!account || account.disabledAt !== null) return
    await sendResetLink(tx, ctx, account, (token) => resetMail(ctx, account, token))
    await record(tx, ctx, 'account.reset_requested', subjectOf(account), { address: shortAddress(address) })
  })
}

/** Puts the letter with a new link into the queue of the same transaction. */
export async function sendResetLink(
  tx: Database,
  ctx: AuthServices & Pick<Context, 'jobs'>,
  account: Account,
  write: (token: string) => Mail,
): Promise<void> {
  const tokens: string[] = []
  const { api } = authWithin(tx, ctx, { resetLink: (token) => tokens.push(token) })
  await api.requestPasswordReset({ body: { email: account.email } })
  for (const token of tokens) await queueMail(tx, ctx, write(token))
}

/** Whose link it is, or null where it was used, has expired or never was. */
export async function findResetOwner(ctx: Context, token: string): Promise<Account | null> {
  const { internalAdapter } = await authWithin(ctx.db, ctx).$context
  const found = await internalAdapter.findVerificationValue(`reset-password:${token}`)
  return found && found.expiresAt > new Date() ? findAccountById(ctx.db, found.value) : null
}

/** False where the link is no longer good. Every session of the account ends; the second factor stays. */
export async function resetByLink(
  ctx: Context,
  account: Account,
  { token, password }: { token: string; password: string },
): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const { api } = authWithin(tx, ctx)
    const body = { newPassword: password, token }
    const tried = await tryAuth<unknown>(api.resetPassword({ body, returnHeaders: true }))
    if (!tried.ok) return false
    await notePasswordChanged(tx, account.id)
    await forgetAttempts(tx, { limit: accountLimit, who: account.email })
    await queueMail(tx, ctx, passwordChangedMail(ctx, account))
    const actor: Actor = { id: account.personId, name: account.name, posts: [] }
    await record(tx, { ...ctx, actor }, 'account.password_changed', subjectOf(account), { by: 'link' })
    return true
  })
}

/** Sets a password that somebody else made up; `hash` is that of `hashPassword`. */
export async function writePassword(tx: Database, userId: string, hash: string, now: Date): Promise<void> {
  const known = await tx
    .update(credentials)
    .set({ password: hash, updatedAt: now })
    .where(and(eq(credentials.userId, userId), eq(credentials.providerId, 'credential')))
    .returning({ id: credentials.id })
  if (known.length === 0)
    await tx.insert(credentials).values({
      id: randomUUID(),
      userId,
      providerId: 'credential',
      accountId: userId,
      password: hash,
      createdAt: now,
      updatedAt: now,
    })
}
