import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { findPerson, listHolders, lockOrganisation, type Person } from '#features/organisation/index.ts'
import { holds } from '#platform/actor.ts'
import { forgetAttempts } from '#platform/attempts.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { Forbidden, RuleBroken } from '#platform/errors.ts'
import { queueMail } from '#platform/mail/index.ts'
import { generatePassword } from './password/generated.ts'
import { accountLimit } from './limits.ts'
import { firstPasswordMail, resetMail, twoFactorMail } from './mails.ts'
import { hashPassword, sendResetLink, writePassword } from './passwords.ts'
import { accountOf, findAccount, lockAccount, subjectOf, type Account } from './queries.ts'
import { endSessions } from './session.ts'
import { twoFactors, users } from './table.ts'

/** How the first password reaches its owner: read from the page once, or chosen by him through a link. */
export type FirstPassword = 'shown' | 'mailed'

export const assertAdministrator = ({ actor }: Pick<Context, 'actor'>): void => {
  if (!holds(actor, 'administrator')) throw new Forbidden('Chỉ người quản trị được quản lý tài khoản.')
}

/** Answers the password where it is to be shown; it is kept nowhere. */
export async function createAccount(
  ctx: Context,
  personId: string,
  way: FirstPassword,
): Promise<string | null> {
  assertAdministrator(ctx)
  return ctx.db.transaction(async (tx) => {
    const person = await findPerson(tx, personId)
    if (await accountOf(tx, personId)) throw new RuleBroken(`${person.fullName} đã có tài khoản.`)
    const password = generatePassword()
    const account = await insertAccount(tx, ctx, person, {
      hash: await hashPassword(password),
      demonstration: false,
    })
    if (way === 'mailed')
      await sendResetLink(tx, ctx, account, (token) => firstPasswordMail(ctx, account, token))
    await record(tx, ctx, 'account.created', subjectOf(account), { firstPassword: way })
    return way === 'shown' ? password : null
  })
}

interface NewAccount {
  /** Of the first password. */
  hash: string
  demonstration: boolean
}

/** A demonstration account keeps its password, so that a visitor gets to see the desk at once; all others change it. */
export async function insertAccount(
  tx: Database,
  { now }: Pick<Context, 'now'>,
  person: Person,
  { hash, demonstration }: NewAccount,
): Promise<Account> {
  const id = randomUUID()
  const at = now()
  await tx.insert(users).values({
    id,
    personId: person.id,
    name: person.fullName,
    email: person.email.toLowerCase(),
    emailVerified: true,
    mustChangePassword: !demonstration,
    demonstration,
    createdAt: at,
    updatedAt: at,
  })
  await writePassword(tx, id, hash, at)
  return findAccount(tx, person.id)
}

/** A new made-up password in place of a forgotten one; whoever is signed in with the old one is out. */
export async function renewPassword(ctx: Context, personId: string): Promise<string> {
  assertAdministrator(ctx)
  return ctx.db.transaction(async (tx) => {
    const account = await lockAccount(tx, personId)
    const password = generatePassword()
    await writePassword(tx, account.id, await hashPassword(password), ctx.now())
    await tx
      .update(users)
      .set({ mustChangePassword: true, demonstration: false, updatedAt: ctx.now() })
      .where(eq(users.id, account.id))
    await forgetAttempts(tx, { limit: accountLimit, who: account.email })
    const sessions = await endSessions(tx, account.id)
    await record(tx, ctx, 'account.password_renewed', subjectOf(account), { sessionsEnded: sessions })
    return password
  })
}

export async function mailResetLink(ctx: Context, personId: string): Promise<void> {
  assertAdministrator(ctx)
  await ctx.db.transaction(async (tx) => {
    const account = await lockAccount(tx, personId)
    await sendResetLink(tx, ctx, account, (token) => resetMail(ctx, account, token))
    await record(tx, ctx, 'account.reset_requested', subjectOf(account))
  })
}

export async function requireNewPassword(ctx: Context, personId: string): Promise<void> {
  assertAdministrator(ctx)
  await ctx.db.transaction(async (tx) => {
    const account = await lockAccount(tx, personId)
    await tx.update(users).set({ mustChangePassword: true }).where(eq(users.id, account.id))
    await record(tx, ctx, 'account.new_password_required', subjectOf(account))
  })
}

export async function disableAccount(ctx: Context, personId: string): Promise<void> {
  assertAdministrator(ctx)
  await ctx.db.transaction(async (tx) => {
    // Ending a post and locking an account take turns: together they could leave no administrator.
    await lockOrganisation(tx)
    const account = await lockAccount(tx, personId)
    await assertLockable(tx, ctx, personId)
    await tx.update(users).set({ disabledAt: ctx.now() }).where(eq(users.id, account.id))
    const sessions = await endSessions(tx, account.id)
    await record(tx, ctx, 'account.locked', subjectOf(account), { sessionsEnded: sessions })
  })
}

/** Opens what an administrator locked, and what wrong passwords locked. */
export async function enableAccount(ctx: Context, personId: string): Promise<void> {
  assertAdministrator(ctx)
  await ctx.db.transaction(async (tx) => {
    const account = await lockAccount(tx, personId)
    await tx.update(users).set({ disabledAt: null }).where(eq(users.id, account.id))
    await forgetAttempts(tx, { limit: accountLimit, who: account.email })
    await record(tx, ctx, 'account.unlocked', subjectOf(account))
  })
}

/** For one who has lost the telephone and the recovery codes. */
export async function resetTwoFactor(ctx: Context, personId: string): Promise<void> {
  assertAdministrator(ctx)
  await ctx.db.transaction(async (tx) => {
    const account = await lockAccount(tx, personId)
    if (!account.twoFactorEnabled) throw new RuleBroken('Tài khoản này chưa bật xác thực hai lớp.')
    await tx.delete(twoFactors).where(eq(twoFactors.userId, account.id))
    await tx.update(users).set({ twoFactorEnabled: false }).where(eq(users.id, account.id))
    await endSessions(tx, account.id)
    await queueMail(tx, ctx, twoFactorMail(ctx, account, false))
    await record(tx, ctx, 'account.two_factor_off', subjectOf(account), { by: 'administrator' })
  })
}

const listAdministrators = async (db: Database, at: Date) =>
  (await listHolders(db, { roles: ['administrator'] }, at)).map(({ personId }) => personId)

/** Locked out of its own administration, the office would need the machine's console to get back in. */
export async function assertLockable(
  tx: Database,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  target: string,
): Promise<void> {
  if (target === actor.id) throw new RuleBroken('Không tự khóa tài khoản của chính mình được.')
  const administrators = await listAdministrators(tx, now())
  if (!administrators.includes(target)) return
  const others = administrators.filter((personId) => personId !== target)
  const [able] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(inArray(users.personId, others), isNull(users.disabledAt)))
    .limit(1)
  if (!able)
    throw new RuleBroken(
      'Đây là người quản trị cuối cùng còn vào được hệ thống nên không khóa tài khoản này được.',
    )
}
