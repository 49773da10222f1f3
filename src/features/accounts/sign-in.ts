import { and, eq, lt } from 'drizzle-orm'
import { nobody, type Actor } from '#platform/actor.ts'
import { closeDoor, forgetAttempts, returnAttempts, takeAttempts, type Knock } from '#platform/attempts.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { queueMail } from '#platform/mail/index.ts'
import { authWithin, tryAuth, type Tried } from './auth.ts'
import { addressHeader } from './cookies.ts'
import { shortAddress } from '#lib/device.ts'
import { accountLimit, addressLimit, usedCodeKept } from './limits.ts'
import { lockedMail } from './mails.ts'
import { accountByEmail, findAccountById, subjectOf, type Account } from './queries.ts'
import { clearExpiredSessions, endSessionOf } from './session.ts'
import { usedCodes, verifications } from './table.ts'

export type SignInOutcome =
  | { step: 'inside'; cookies: string[] }
  | { step: 'code'; cookies: string[] }
  | { step: 'wrong' }
  | { step: 'wait'; until: Date }
  /** The page for the code was open too long; the password is asked for again. */
  | { step: 'again' }

/** Where a request comes from, and what its browser carries. */
export interface Caller {
  headers: Headers
  /** The session that this sign-in replaces. */
  sessionToken: string | null
}

const asPerson = (account: Account): Actor => ({ id: account.personId, name: account.name, posts: [] })
const addressOf = ({ headers }: Caller) => headers.get(addressHeader) ?? ''

/** Known or not, right or wrong: the same work, the same counting, the same answers. */
export async function signIn(
  ctx: Context,
  caller: Caller,
  { email, password }: { email: string; password: string },
): Promise<SignInOutcome> {
  const door = doorOf(caller, email)
  const taken = await takeAttempts(ctx.db, door, ctx.now())
  if (taken.waitUntil) return { step: 'wait', until: taken.waitUntil }
  return ctx.db.transaction(async (tx) => {
    const account = await accountByEmail(tx, email)
    const { headers } = caller
    const api = authWithin(tx, ctx).api
    const tried = await tryAuth(api.signInEmail({ body: { email, password }, headers, returnHeaders: true }))
    if (!tried.ok || !account)
      return refuse(tx, ctx, { caller, door, account, last: taken.last, factor: 'password' })
    if ('twoFactorRedirect' in tried.response) {
      await returnAttempts(tx, door)
      return { step: 'code', cookies: tried.cookies }
    }
    return admit(tx, ctx, { caller, door, account, cookies: tried.cookies, factor: 'password' })
  })
}

export type Factor = 'code' | 'recovery_code'

/** The second step. `userId` is whose password was right, or null where nobody's was lately. */
export async function confirmSignIn(
  ctx: Context,
  caller: Caller,
  { userId, factor, code }: { userId: string | null; factor: Factor; code: string },
): Promise<SignInOutcome> {
  if (userId === null) return { step: 'again' }
  const account = await findAccountById(ctx.db, userId)
  const door = doorOf(caller, account.email)
  const taken = await takeAttempts(ctx.db, door, ctx.now())
  if (taken.waitUntil) return { step: 'wait', until: taken.waitUntil }
  return ctx.db.transaction(async (tx) => {
    const unused = factor === 'recovery_code' || (await claimCode(tx, account.id, code, ctx.now()))
    const tried = unused ? await verify(tx, ctx, caller, { factor, code }) : codeUsed
    if (!tried.ok) return refuse(tx, ctx, { caller, door, account, last: taken.last, factor })
    return admit(tx, ctx, { caller, door, account, cookies: tried.cookies, factor })
  })
}

export const codeUsed: Tried<never> = { ok: false, code: 'CODE_USED', cookies: [] }

function verify(
  tx: Database,
  ctx: Context,
  caller: Caller,
  { factor, code }: { factor: Factor; code: string },
) {
  const { api } = authWithin(tx, ctx)
  const request = { body: { code }, headers: caller.headers, returnHeaders: true as const }
  return tryAuth<unknown>(factor === 'code' ? api.verifyTOTP(request) : api.verifyBackupCode(request))
}

/** False where the code was sent before: somebody who watched it being typed has no use for it. */
export async function claimCode(tx: Database, userId: string, code: string, now: Date): Promise<boolean> {
  const old = new Date(now.getTime() - usedCodeKept)
  await tx.delete(usedCodes).where(and(eq(usedCodes.userId, userId), lt(usedCodes.usedAt, old)))
  const claimed = await tx
    .insert(usedCodes)
    .values({ userId, code, usedAt: now })
    .onConflictDoNothing()
    .returning({ code: usedCodes.code })
  return claimed.length > 0
}

/** Whose sign-in waits for its second factor. */
export async function findChallenged(ctx: Context, challenge: string | null): Promise<string | null> {
  if (challenge === null) return null
  const { internalAdapter } = await authWithin(ctx.db, ctx).$context
  const found = await internalAdapter.findVerificationValue(challenge)
  return found && found.expiresAt > new Date() ? found.value : null
}

const doorOf = (caller: Caller, email: string): Knock[] => [
  { limit: addressLimit, who: addressOf(caller) },
  { limit: accountLimit, who: email },
]

interface Entry {
  caller: Caller
  door: Knock[]
  factor: Factor | 'password'
}

async function admit(
  tx: Database,
  ctx: Context,
  { caller, door, account, cookies, factor }: Entry & { account: Account; cookies: string[] },
): Promise<SignInOutcome> {
  await returnAttempts(tx, door.slice(0, 1))
  await forgetAttempts(tx, { limit: accountLimit, who: account.email })
  await endSessionOf(tx, caller.sessionToken)
  await clearExpiredSessions(tx, ctx.now())
  await tx.delete(verifications).where(lt(verifications.expiresAt, new Date()))
  await record(tx, { ...ctx, actor: asPerson(account) }, 'account.sign_in', subjectOf(account), {
    factor,
    address: shortAddress(addressOf(caller)),
  })
  return { step: 'inside', cookies }
}

async function refuse(
  tx: Database,
  ctx: Context,
  { caller, door, account, last, factor }: Entry & { account: Account | null; last: boolean },
): Promise<SignInOutcome> {
  const address = shortAddress(addressOf(caller))
  const knock = door.at(-1)
  const until = last && knock ? await closeDoor(tx, knock, ctx.now()) : null
  if (until && account) await queueMail(tx, ctx, lockedMail(ctx, account, address))
  const subject = account
    ? subjectOf(account)
    : { type: 'account', id: nobody.id, name: 'Không có tài khoản' }
  await record(tx, { ...ctx, actor: nobody }, 'account.sign_in_failed', subject, {
    factor,
    address,
    ...(until && { lockedUntil: until.toISOString() }),
  })
  return until ? { step: 'wait', until } : { step: 'wrong' }
}

export async function signOut(ctx: Context, sessionToken: string | null): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await endSessionOf(tx, sessionToken)
    const { id, name } = ctx.actor
    if (id !== '') await record(tx, ctx, 'account.sign_out', { type: 'account', id, name })
  })
}
