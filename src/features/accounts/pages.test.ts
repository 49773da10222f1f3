import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { paths } from '#paths'
import { useDoorstep } from '#test/doorstep.ts'
import { codeOf } from '#test/totp.ts'
import { expectValidHtml } from '#test/valid-html.ts'
import { users } from './index.ts'

const doorstep = useDoorstep()
const step = (name: string) => paths.desk.twoFactorStep(name).href()

it('every page of signing in is valid, also with errors', async () => {
  const visitor = doorstep.browser()
  const { email } = await doorstep.credentials('chanh-van-phong')
  await visitor.post(paths.forgotPassword.href(), { email })
  const ma = (await doorstep.letters()).at(-1)?.text.match(/ma=(\S+)/)?.[1] ?? ''
  const reset = paths.resetPassword.href()
  const pages = {
    signIn: await visitor.get(`${paths.signIn.href()}?tiep=%2Fban-lam-viec`),
    empty: await visitor.post(paths.signIn.href()),
    wrong: await visitor.post(paths.signIn.href(), { email: 'a"b@vpubnd.example', password: 'x' }),
    forgot: await visitor.get(paths.forgotPassword.href()),
    badAddress: await visitor.post(paths.forgotPassword.href(), { email: '"><b>' }),
    sent: await visitor.post(paths.forgotPassword.href(), { email: 'khong-co@vpubnd.example' }),
    reset: await visitor.get(`${reset}?ma=${ma}`),
    shortPassword: await visitor.post(reset, { ma, password: 'ngắn', passwordAgain: '' }),
    expired: await visitor.get(`${reset}?ma=x`),
  }
  for (const [name, { html }] of Object.entries(pages)) await expectValidHtml(html, name)
  expect(pages.empty.html).toContain('Có 2 chỗ cần sửa')
  expect(Object.values(pages).every(({ headers }) => headers.get('cache-control') === 'no-store')).toBe(true)
})

it('every page of the own account is valid', async () => {
  const browser = await doorstep.signedIn('chanh-van-phong')
  const { password } = await doorstep.credentials('chanh-van-phong')
  const begun = await browser.post(step('bat-dau'), { password })
  const secretUri = (begun.html.match(/name="secretUri" value="([^"]+)"/)?.[1] ?? '').replaceAll('&amp;', '&')
  const secret = begun.html.match(/<code>([^<]+)/)?.[1] ?? ''
  const pages = {
    account: await browser.get(paths.desk.account.href()),
    change: await browser.get(paths.desk.changePassword.href()),
    changeWrong: await browser.post(paths.desk.changePassword.href(), { password: 'a', passwordAgain: 'b' }),
    off: await browser.get(paths.desk.twoFactor.href()),
    offWrong: await browser.post(step('bat-dau'), { password: 'sai' }),
    begun,
    begunWrong: await browser.post(step('xac-nhan'), { secretUri, code: 'abc' }),
    codes: await browser.post(step('xac-nhan'), { secretUri, code: codeOf(secret) }),
    on: await browser.get(paths.desk.twoFactor.href()),
    onWrong: await browser.post(step('tat'), { password: '' }),
    sessions: await browser.get(paths.desk.sessions.href()),
    nothingHeld: await browser.get(paths.desk.heldForm.href()),
  }
  for (const [name, { html }] of Object.entries(pages)) await expectValidHtml(html, name)
  const second = doorstep.browser()
  const { location } = await second.post(paths.signIn.href(), await doorstep.credentials('chanh-van-phong'))
  await expectValidHtml((await second.get(location ?? '')).html, 'code')
  await expectValidHtml((await second.get(paths.signInRecovery.href())).html, 'recovery')
})

it('every page of somebody else’s account is valid', async () => {
  const browser = await doorstep.signedIn('quan-tri-1')
  const id = await doorstep.personId('chuyen-vien-kinh-te')
  const url = paths.desk.personAccount.href({ id })
  const standing = await browser.get(url)
  const renewed = await browser.post(url, { step: 'renew-password' })
  await browser.post(url, { step: 'lock' })
  const locked = await browser.get(url)
  await doorstep.database.db.delete(users).where(eq(users.personId, id))
  const pages = { standing, renewed, locked, none: await browser.get(url) }
  for (const [name, { html }] of Object.entries(pages)) await expectValidHtml(html, name)
})

it('the page of what was held is valid', async () => {
  const browser = doorstep.browser()
  await browser.post(paths.desk.articles.href(), {
    title: 'Tiêu đề',
    'photos.0.caption': '<b>&"',
    note: '',
  })
  await browser.post(paths.signIn.href(), await doorstep.credentials('truong-phong-tong-hop'))
  await expectValidHtml((await browser.get(paths.desk.heldForm.href())).html, 'held')
})
