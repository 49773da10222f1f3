import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq, inArray, isNull, and } from 'drizzle-orm'
import { people } from '#features/organisation/index.ts'
import { system } from '#platform/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Services } from '#platform/context.ts'
import type { Profile } from '#platform/profile.ts'
import { insertAccount } from './administration.ts'
import { generatePassword } from './password/generated.ts'
import { hashPassword } from './passwords.ts'
import { subjectOf, type Account } from './queries.ts'
import { users } from './table.ts'

export const demonstrationFile = 'tai-khoan-minh-hoa.txt'

/**
 * One account for each person of the profile who has none, with a made-up password. The passwords are written, for the
 * owner of the data folder alone, before the accounts exist: a start that breaks off leaves a list without accounts,
 * which the next start replaces, never accounts without a list. Answers how many were made.
 */
export async function loadDemonstrationAccounts(
  services: Pick<Services, 'db' | 'now'>,
  profile: Profile,
  dataFolder: string,
): Promise<number> {
  return services.db.transaction(async (tx) => {
    const keys = profile.people.map(({ key }) => key)
    const missing = await tx
      .select({ person: people })
      .from(people)
      .leftJoin(users, eq(users.personId, people.id))
      .where(and(inArray(people.key, keys), isNull(users.id)))
    if (missing.length === 0) return 0
    const byKey = new Map(missing.map(({ person }) => [person.key, { person, password: generatePassword() }]))
    const made = keys.flatMap((key) => byKey.get(key) ?? [])
    const had = await tx.select({ id: users.id }).from(users).where(eq(users.demonstration, true)).limit(1)
    const lines = made.map(({ person, password }) => lineOf(person, password, titleOf(profile, person.key)))
    await writeList(dataFolder, lines, had.length > 0)
    const accounts: Account[] = []
    // One hash after the other: all at once would keep every thread that reads files and draws pictures from its work.
    for (const { person, password } of made) {
      const hash = await hashPassword(password)
      accounts.push(await insertAccount(tx, services, person, { hash, demonstration: true }))
    }
    for (const account of accounts)
      await record(tx, { ...services, actor: system }, 'account.created', subjectOf(account), demonstrated)
    return made.length
  })
}

const demonstrated = { demonstration: true }

const titleOf = ({ people: known }: Profile, key: string | null) =>
  known
    .find((person) => person.key === key)
    ?.posts.map(({ title }) => title)
    .join('; ') ?? ''

const lineOf = (person: { email: string; fullName: string }, password: string, title: string) =>
  [person.email, person.fullName, title, password].join('\t')

const heading = `Tài khoản minh họa. Tệp này được tạo tự động khi khởi động ở chế độ minh họa.
Mỗi dòng gồm: địa chỉ thư điện tử, họ tên, chức vụ, mật khẩu.
Không dùng các tài khoản này ở chế độ vận hành chính thức.

`

/** Accounts that stand keep their lines: their passwords are nowhere else. */
async function writeList(folder: string, lines: readonly string[], keep: boolean) {
  await mkdir(folder, { recursive: true })
  const path = join(folder, demonstrationFile)
  const before = keep ? await readExisting(path) : heading
  await writeFile(`${path}.part`, `${before}${lines.join('\n')}\n`, { mode: 0o600 })
  await chmod(`${path}.part`, 0o600)
  await rename(`${path}.part`, path)
}

async function readExisting(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return heading
    throw error
  })
}
