import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { people } from '#features/organisation/index.ts'
import { one, type Database } from '#platform/database.ts'
import type { Subject } from '#platform/audit/index.ts'
import { users } from './table.ts'

const account = {
  id: users.id,
  personId: users.personId,
  name: people.fullName,
  email: users.email,
  twoFactorEnabled: users.twoFactorEnabled,
  mustChangePassword: users.mustChangePassword,
  demonstration: users.demonstration,
  disabledAt: users.disabledAt,
  createdAt: users.createdAt,
}

const selectAccount = (db: Database) =>
  db.select(account).from(users).innerJoin(people, eq(people.id, users.personId))

export type Account = Awaited<ReturnType<typeof selectAccount>>[number]

export async function findAccount(db: Database, personId: string): Promise<Account> {
  return one(await selectAccount(db).where(eq(users.personId, personId)))
}

export async function accountOf(db: Database, personId: string): Promise<Account | null> {
  const [found] = await selectAccount(db).where(eq(users.personId, personId))
  return found ?? null
}

export async function accountByEmail(db: Database, email: string): Promise<Account | null> {
  const [found] = await selectAccount(db).where(eq(users.email, email.toLowerCase()))
  return found ?? null
}

export async function findAccountById(db: Database, id: string): Promise<Account> {
  return one(await selectAccount(db).where(eq(users.id, id)))
}

/** Locks the account's row: two administrators pressing at once take turns. */
export async function lockAccount(tx: Database, personId: string): Promise<Account> {
  return one(await selectAccount(tx).where(eq(users.personId, personId)).for('update', { of: users }))
}

export type AccountLine = Pick<Account, 'personId' | 'name' | 'email'>

/** Demonstration accounts that anybody who has read the list of passwords can still enter. */
export async function listUnchangedDemonstrationAccounts(db: Database): Promise<AccountLine[]> {
  return db
    .select({ personId: users.personId, name: people.fullName, email: users.email })
    .from(users)
    .innerJoin(people, eq(people.id, users.personId))
    .where(and(eq(users.demonstration, true), isNull(users.disabledAt)))
    .orderBy(users.email)
}

/** People whom an administrator has locked out. */
export async function listLockedOut(db: Database): Promise<ReadonlySet<string>> {
  const locked = await db.select({ personId: users.personId }).from(users).where(isNotNull(users.disabledAt))
  return new Set(locked.map(({ personId }) => personId))
}

/** How an account stands in the audit log: under its person, by the name of that day. */
export const subjectOf = (of: Pick<Account, 'personId' | 'name'>): Subject => ({
  type: 'account',
  id: of.personId,
  name: of.name,
})
