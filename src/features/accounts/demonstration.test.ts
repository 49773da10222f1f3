import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { people } from '#features/organisation/index.ts'
import { paths } from '#paths'
import { useDoorstep } from '#test/doorstep.ts'
import { passwordFault } from './password/rules.ts'
import {
  demonstrationFile,
  listUnchangedDemonstrationAccounts,
  loadDemonstrationAccounts,
  resetPassword,
  users,
} from './index.ts'

const doorstep = useDoorstep()
const listOf = () => readFile(join(doorstep.dataFolder, demonstrationFile), 'utf8')
const load = () =>
  loadDemonstrationAccounts(doorstep.services, doorstep.services.profile, doorstep.dataFolder)

it('gives every person of the profile an account, and writes the passwords for the owner of the folder alone', async () => {
  const { profile, db } = doorstep.services
  const list = await listOf()
  const lines = list.split('\n').filter((line) => line.includes('\t'))
  expect(lines).toHaveLength(profile.people.length)
  for (const person of profile.people) {
    const line = lines.find((one) => one.startsWith(`${person.email}\t`))?.split('\t') ?? []
    expect(line[1]).toBe(person.name)
    expect(line[2]).toContain(person.posts[0]?.title)
    expect(passwordFault(line[3] ?? '', person)).toBeNull()
  }
  const { mode } = await stat(join(doorstep.dataFolder, demonstrationFile))
  expect(mode & 0o777).toBe(0o600)
  expect(await listUnchangedDemonstrationAccounts(db)).toHaveLength(profile.people.length)
})

it('changes nothing at a second start', async () => {
  const { db } = doorstep.services
  const before = { list: await listOf(), users: await db.select().from(users).orderBy(users.id) }
  expect(await load()).toBe(0)
  expect({ list: await listOf(), users: await db.select().from(users).orderBy(users.id) }).toEqual(before)
})

it('adds who is new to the list, and keeps the lines of the others', async () => {
  const { db } = doorstep.services
  const before = await listOf()
  const id = await doorstep.personId('pho-chanh-van-phong')
  await db.delete(users).where(eq(users.personId, id))
  expect(await load()).toBe(1)
  const after = await listOf()
  expect(after.startsWith(before)).toBe(true)
  const email = 'pho-chanh-van-phong@vpubnd.example'
  const password = after.trim().split('\t').at(-1) ?? ''
  expect((await doorstep.browser().post(paths.signIn.href(), { email, password })).status).toBe(303)
})

it('counts an account as changed once its owner or the console set another password, or it is locked', async () => {
  const { db } = doorstep.services
  const keys = ['chanh-van-phong', 'truong-phong-tong-hop', 'pho-phong-tong-hop'] as const
  const browser = await doorstep.signedIn(keys[0])
  const { password } = await doorstep.credentials(keys[0])
  const next = 'sáu hàng cao su sau đồi'
  await browser.post(paths.desk.changePassword.href(), {
    currentPassword: password,
    password: next,
    passwordAgain: next,
  })
  await resetPassword(doorstep.services, `${keys[1]}@vpubnd.example`)
  await db
    .update(users)
    .set({ disabledAt: new Date() })
    .where(eq(users.personId, await doorstep.personId(keys[2])))
  const left = (await listUnchangedDemonstrationAccounts(db)).map(({ email }) => email)
  for (const key of keys) expect(left).not.toContain(`${key}@vpubnd.example`)
  expect(left).toContain('truong-phong-kinh-te@vpubnd.example')
})

it('gives no account to a person who is not of the profile', async () => {
  const { db } = doorstep.services
  await db.insert(people).values({
    id: '11111111-1111-4111-8111-111111111111',
    fullName: 'Người Mới',
    email: 'nguoi-moi@vpubnd.example',
    createdAt: new Date(),
  })
  expect(await load()).toBe(0)
})
