import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { listEventsAbout } from '#platform/audit/index.ts'
import { useDoorstep } from '#test/doorstep.ts'
import type { Page } from '#test/jar.ts'
import { codeOf } from '#test/totp.ts'
import { listLockedOut, lockUser, unlock, users } from './index.ts'

const doorstep = useDoorstep()
const signIn = paths.signIn.href()
const home = paths.desk.home.href()

const accountOf = async (key: string) => paths.desk.personAccount.href({ id: await doorstep.personId(key) })
const codeIn = ({ html }: Page) => html.match(/<code>([^<]+)<\/code>/)?.[1] ?? ''
const actionsAbout = async (key: string) => {
  const events = await listEventsAbout(doorstep.database.db, 'account', await doorstep.personId(key))
  return events.map(({ action }) => action)
}

/** The person loses the account that the demonstration gave. */
async function removeAccount(key: string) {
  await doorstep.database.db.delete(users).where(eq(users.personId, await doorstep.personId(key)))
}

describe('an administrator', () => {
  it('gives a person an account, with a password shown once that has to be changed', async () => {
    const administrator = await doorstep.signedIn('quan-tri-1')
    await removeAccount('chuyen-vien-kinh-te')
    const url = await accountOf('chuyen-vien-kinh-te')
    expect((await administrator.get(url)).html).toContain('Chưa có tài khoản')
    const shown = await administrator.post(url, { step: 'create' })
    const password = codeIn(shown)
    expect(password).toMatch(/^[a-z]+(-[a-z]+){3}-\d{4}$/)
    expect(shown.headers.get('cache-control')).toBe('no-store')
    expect((await administrator.get(url)).html).not.toContain(password)
    const { email } = await doorstep.credentials('chuyen-vien-kinh-te')
    const owner = doorstep.browser()
    expect((await owner.post(signIn, { email, password })).status).toBe(303)
    expect((await owner.get(home)).location).toBe(paths.desk.changePassword.href())
    expect((await administrator.post(url, { step: 'create' })).status).toBe(409)
  })

  it('or by a letter with a link, so that nobody but the owner ever knows the password', async () => {
    const administrator = await doorstep.signedIn('quan-tri-1')
    await removeAccount('chuyen-vien-tong-hop')
    const url = await accountOf('chuyen-vien-tong-hop')
    expect((await administrator.post(url, { step: 'invite' })).location).toBe(url)
    const letter = (await doorstep.letters()).at(-1)
    expect(letter?.subject).toBe('Tài khoản mới: mời đặt mật khẩu')
    const ma = letter?.text.match(/ma=(\S+)/)?.[1] ?? ''
    const password = 'bảy dốc đèo mây trắng'
    const set = await doorstep
      .browser()
      .post(paths.resetPassword.href(), { ma, password, passwordAgain: password })
    expect(set.location).toBe(signIn)
    const owner = doorstep.browser()
    await owner.post(signIn, { email: letter?.to ?? '', password })
    expect((await owner.get(home)).status).toBe(200)
  })

  it('locks an account: its sessions are over, nobody gets in, and opens it again', async () => {
    const administrator = await doorstep.signedIn('quan-tri-1')
    const owner = await doorstep.signedIn('truong-phong-tong-hop')
    const url = await accountOf('truong-phong-tong-hop')
    await administrator.post(url, { step: 'lock' })
    expect((await administrator.get(url)).html).toContain('Đã khóa')
    expect((await owner.get(home)).status).toBe(303)
    expect(
      (await doorstep.browser().post(signIn, await doorstep.credentials('truong-phong-tong-hop'))).status,
    ).toBe(422)
    expect(await listLockedOut(doorstep.database.db)).toContain(
      await doorstep.personId('truong-phong-tong-hop'),
    )
    const letters = (await doorstep.letters()).length
    await doorstep
      .browser()
      .post(paths.forgotPassword.href(), { email: 'truong-phong-tong-hop@vpubnd.example' })
    expect(await doorstep.letters()).toHaveLength(letters)
    await administrator.post(url, { step: 'unlock' })
    expect(
      (await doorstep.browser().post(signIn, await doorstep.credentials('truong-phong-tong-hop'))).location,
    ).toBe(home)
    expect((await actionsAbout('truong-phong-tong-hop')).toReversed()).toEqual([
      'account.created',
      'account.sign_in',
      'account.locked',
      'account.sign_in_failed',
      'account.unlocked',
      'account.sign_in',
    ])
  })

  it('opens an account that wrong passwords have closed', async () => {
    const administrator = await doorstep.signedIn('quan-tri-1')
    const { email, password } = await doorstep.credentials('pho-phong-tong-hop')
    for (const guess of ['1', '2', '3', '4', '5'])
      await doorstep.browser().post(signIn, { email, password: guess })
    const url = await accountOf('pho-phong-tong-hop')
    expect((await administrator.get(url)).html).toContain('Tạm khóa vì nhập sai nhiều lần')
    await administrator.post(url, { step: 'unlock' })
    expect((await doorstep.browser().post(signIn, { email, password })).location).toBe(home)
  })

  it('makes somebody choose a new password', async () => {
    const administrator = await doorstep.signedIn('quan-tri-1')
    const owner = await doorstep.signedIn('truong-phong-kinh-te')
    await administrator.post(await accountOf('truong-phong-kinh-te'), { step: 'require-change' })
    expect((await owner.get(home)).location).toBe(paths.desk.changePassword.href())
  })

  it('makes a new password for somebody who is locked out', async () => {
    const administrator = await doorstep.signedIn('quan-tri-1')
    const owner = await doorstep.signedIn('pho-phong-kinh-te')
    const password = codeIn(
      await administrator.post(await accountOf('pho-phong-kinh-te'), { step: 'renew-password' }),
    )
    expect((await owner.get(home)).status).toBe(303)
    const { email, password: old } = await doorstep.credentials('pho-phong-kinh-te')
    expect((await doorstep.browser().post(signIn, { email, password: old })).status).toBe(422)
    expect((await doorstep.browser().post(signIn, { email, password })).status).toBe(303)
  })

  it('takes the second factor off for somebody who lost the telephone', async () => {
    const owner = await doorstep.signedIn('pho-phong-nong-nghiep')
    const credentials = await doorstep.credentials('pho-phong-nong-nghiep')
    const step = (name: string) => paths.desk.twoFactorStep(name).href()
    const begun = await owner.post(step('bat-dau'), { password: credentials.password })
    const secretUri = (begun.html.match(/name="secretUri" value="([^"]+)"/)?.[1] ?? '').replaceAll(
      '&amp;',
      '&',
    )
    await owner.post(step('xac-nhan'), { secretUri, code: codeOf(codeIn(begun)) })
    expect((await doorstep.browser().post(signIn, credentials)).location).toBe(paths.signInCode.href())
    const administrator = await doorstep.signedIn('quan-tri-1')
    await administrator.post(await accountOf('pho-phong-nong-nghiep'), { step: 'reset-two-factor' })
    expect((await owner.get(home)).status).toBe(303)
    expect((await doorstep.browser().post(signIn, credentials)).location).toBe(home)
  })

  it('cannot lock the own account, and reads so before the click', async () => {
    const administrator = await doorstep.signedIn('quan-tri-1')
    const url = await accountOf('quan-tri-1')
    expect((await administrator.get(url)).html).toMatch(/aria-disabled="true"[^>]*>Khóa tài khoản/)
    const refused = await administrator.post(url, { step: 'lock' })
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('Không tự khóa tài khoản của chính mình được.')
  })

  it('and another one who lock each other at once leave one of them in', async () => {
    const keys = ['quan-tri-1', 'quan-tri-2']
    const [first, second] = await Promise.all(keys.map((key) => doorstep.signedIn(key)))
    const [one = '', two = ''] = await Promise.all(keys.map(accountOf))
    await Promise.all([first?.post(two, { step: 'lock' }), second?.post(one, { step: 'lock' })])
    const locked = await listLockedOut(doorstep.database.db)
    const administrators = await Promise.all(keys.map((key) => doorstep.personId(key)))
    expect(administrators.filter((id) => locked.has(id))).toHaveLength(1)
    await doorstep.database.db.update(users).set({ disabledAt: null })
  })

  it('reads a refusal for a step that there is not', async () => {
    const administrator = await doorstep.signedIn('quan-tri-1')
    expect((await administrator.post(await accountOf('chanh-van-phong'), { step: 'xoa' })).status).toBe(409)
    expect((await administrator.get(paths.desk.personAccount.href({ id: 'khong-co' }))).status).toBe(404)
  })
})

it('the console locks the last administrator only where the account is a demonstration', async () => {
  const { services } = doorstep
  const inside = await doorstep.signedIn('quan-tri-1')
  await lockUser(services, 'quan-tri-1@vpubnd.example')
  expect((await inside.get(home)).status).toBe(303)
  const [second] = await services.db
    .update(users)
    .set({ demonstration: false })
    .where(eq(users.email, 'quan-tri-2@vpubnd.example'))
    .returning({ email: users.email })
  await expect(lockUser(services, second?.email ?? '')).rejects.toThrow('người quản trị cuối cùng')
  await expect(lockUser(services, 'khong-co@vpubnd.example')).rejects.toThrow('Không có tài khoản nào')
  await unlock(services, 'quan-tri-1@vpubnd.example')
  expect((await doorstep.signedIn('quan-tri-1')).cookies.size).toBeGreaterThan(0)
})

it.each(['chanh-van-phong', 'truong-phong-kinh-te'])(
  '%s, who is no administrator, gets to no account',
  async (key) => {
    const browser = doorstep.browser()
    const { email, password } = await doorstep.credentials(key)
    await browser.post(signIn, { email, password })
    const url = await accountOf('pho-chanh-van-phong')
    const statuses = [(await browser.get(url)).status, (await browser.post(url, { step: 'lock' })).status]
    expect(statuses.every((status) => status === 403 || status === 303)).toBe(true)
    expect(
      (await doorstep.browser().post(signIn, await doorstep.credentials('pho-chanh-van-phong'))).location,
    ).toBe(home)
  },
)
