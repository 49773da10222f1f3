import { people } from '#features/organisation/index.ts'
import { eq } from 'drizzle-orm'
import { system } from '#platform/actor.ts'
import { forgetAttempts } from '#platform/attempts.ts'
import { record } from '#platform/audit/index.ts'
import type { Services } from '#platform/context.ts'
import { NotFound, RuleBroken } from '#platform/errors.ts'
import { assertLockable, insertAccount } from './administration.ts'
import { generatePassword } from './password/generated.ts'
import { accountLimit } from './limits.ts'
import { hashPassword, writePassword } from './passwords.ts'
import { accountByEmail, accountOf, lockAccount, subjectOf } from './queries.ts'
import { endSessions } from './session.ts'
import { twoFactors, users } from './table.ts'

type Console = Pick<Services, 'db' | 'now'>

const notFound = (email: string) => new NotFound(`Không có tài khoản nào với địa chỉ ${email}.`)

/** `nharong user create`: an account for a person of the organisation. Answers the first password, to be changed. */
export async function createUser(services: Console, email: string): Promise<string> {
  return services.db.transaction(async (tx) => {
    const [person] = await tx.select().from(people).where(eq(people.email, email.toLowerCase()))
    if (!person) throw new NotFound(`Không có ai trong tổ chức với địa chỉ ${email}.`)
    if (await accountOf(tx, person.id)) throw new RuleBroken(`${person.fullName} đã có tài khoản.`)
    const password = generatePassword()
    const account = await insertAccount(tx, services, person, {
      hash: await hashPassword(password),
      demonstration: false,
    })
    await record(tx, { ...services, actor: system }, 'account.created', subjectOf(account), { by: 'console' })
    return password
  })
}

/** `nharong user reset-password`: a new password, to be changed; the second factor is taken off where `secondFactor`. */
export async function resetPassword(
  services: Console,
  email: string,
  { secondFactor = false }: { secondFactor?: boolean } = {},
): Promise<string> {
  return services.db.transaction(async (tx) => {
    const found = await accountByEmail(tx, email)
    if (!found) throw notFound(email)
    const account = await lockAccount(tx, found.personId)
    const password = generatePassword()
    await writePassword(tx, account.id, await hashPassword(password), services.now())
    await tx
      .update(users)
      .set({
        mustChangePassword: true,
        demonstration: false,
        ...(secondFactor && { twoFactorEnabled: false }),
      })
      .where(eq(users.id, account.id))
    if (secondFactor) await tx.delete(twoFactors).where(eq(twoFactors.userId, account.id))
    await forgetAttempts(tx, { limit: accountLimit, who: account.email })
    await endSessions(tx, account.id)
    const facts = { by: 'console', secondFactor: secondFactor ? 'reset' : 'kept' }
    await record(tx, { ...services, actor: system }, 'account.password_renewed', subjectOf(account), facts)
    return password
  })
}

/** `nharong user unlock`: ends both kinds of lock. */
export async function unlock(services: Console, email: string): Promise<void> {
  await services.db.transaction(async (tx) => {
    const found = await accountByEmail(tx, email)
    if (!found) throw notFound(email)
    await tx.update(users).set({ disabledAt: null }).where(eq(users.id, found.id))
    await forgetAttempts(tx, { limit: accountLimit, who: found.email })
    await record(tx, { ...services, actor: system }, 'account.unlocked', subjectOf(found), { by: 'console' })
  })
}

/**
 * `nharong user lock`: nobody enters by this account. A demonstration account may always be locked, the last
 * administrator's too: `nharong user first-administrator` then lets somebody in.
 */
export async function lockUser(services: Console, email: string): Promise<void> {
  await services.db.transaction(async (tx) => {
    const found = await accountByEmail(tx, email)
    if (!found) throw notFound(email)
    if (!found.demonstration) await assertLockable(tx, { ...services, actor: system }, found.personId)
    await tx.update(users).set({ disabledAt: services.now() }).where(eq(users.id, found.id))
    await endSessions(tx, found.id)
    await record(tx, { ...services, actor: system }, 'account.locked', subjectOf(found), { by: 'console' })
  })
}
