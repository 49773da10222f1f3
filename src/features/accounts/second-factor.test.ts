import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { auditEvents } from '#platform/audit/index.ts'
import { useDoorstep } from '#test/doorstep.ts'
import type { Jar, Page } from '#test/jar.ts'
import { codeOf } from '#test/totp.ts'

const doorstep = useDoorstep()
const signIn = paths.signIn.href()
const codePage = paths.signInCode.href()
const recoveryPage = paths.signInRecovery.href()
const step = (name: string) => paths.desk.twoFactorStep(name).href()

const codesIn = ({ html }: Page) =>
  Array.from(html.matchAll(/<code>([^<]+)<\/code>/g), ([, code]) => code ?? '')
const uriIn = ({ html }: Page) =>
  (html.match(/name="secretUri" value="([^"]+)"/)?.[1] ?? '').replaceAll('&amp;', '&')

/** The person turns the second factor on, with the code of the step before, so that the tests have fresh ones. */
async function enable(key: string) {
  const browser = await doorstep.signedIn(key)
  const { password } = await doorstep.credentials(key)
  const begun = await browser.post(step('bat-dau'), { password })
  const [secret = ''] = codesIn(begun)
  const confirmed = await browser.post(step('xac-nhan'), {
    secretUri: uriIn(begun),
    code: codeOf(secret, -1),
  })
  return { browser, begun, confirmed, secret, recovery: codesIn(confirmed) }
}

async function passPassword(key: string): Promise<Jar> {
  const browser = doorstep.browser()
  expect((await browser.post(signIn, await doorstep.credentials(key))).location).toBe(codePage)
  return browser
}

describe('turning it on', () => {
  it('shows a picture for the phone and the key as text, and ten recovery codes once', async () => {
    const other = await doorstep.signedIn('chanh-van-phong')
    const { browser, begun, confirmed, secret, recovery } = await enable('chanh-van-phong')
    expect(begun.html).toMatch(/<svg viewBox="0 0 \d+ \d+"[^>]*role="img"/)
    expect(secret.replaceAll(' ', '')).toMatch(/^[A-Z2-7]{32,}$/)
    expect(confirmed.status).toBe(200)
    expect(confirmed.headers.get('cache-control')).toBe('no-store')
    expect(new Set(recovery).size).toBe(10)
    expect((await browser.get(paths.desk.twoFactor.href())).html).toContain('Còn 10 mã chưa dùng')
    expect((await other.get(paths.desk.home.href())).status).toBe(303)
    expect((await doorstep.letters()).at(-1)?.subject).toBe('Đã bật xác thực hai lớp')
  })

  it('needs the password and a right code', async () => {
    const browser = await doorstep.signedIn('pho-chanh-van-phong')
    const { password } = await doorstep.credentials('pho-chanh-van-phong')
    expect(await browser.post(step('bat-dau'), { password: 'sai mat khau roi' })).toMatchObject({
      status: 422,
    })
    const begun = await browser.post(step('bat-dau'), { password })
    const secretUri = uriIn(begun)
    const wrong = await browser.post(step('xac-nhan'), { secretUri, code: '000000' })
    expect(wrong.status).toBe(422)
    expect(uriIn(wrong)).toBe(secretUri)
    expect((await browser.get(paths.desk.twoFactor.href())).html).toContain('Bật xác thực hai lớp')
    const again = await doorstep.browser().post(signIn, await doorstep.credentials('pho-chanh-van-phong'))
    expect(again.location).toBe(paths.desk.home.href())
  })
})

describe('signing in with it', () => {
  it('asks for the code after the password, and gives a new session id then', async () => {
    const { secret } = await enable('truong-phong-tong-hop')
    const browser = await passPassword('truong-phong-tong-hop')
    expect(browser.cookies.has('nha-rong.session_token')).toBe(false)
    expect((await browser.get(paths.desk.home.href())).status).toBe(303)
    expect((await browser.get(codePage)).html).toContain('autocomplete="one-time-code"')
    expect((await browser.post(codePage, { code: '12345' })).status).toBe(422)
    const code = codeOf(secret)
    const inside = await browser.post(codePage, {
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
      tiep: '/tin/mot',
    })
    expect(inside.location).toBe('/tin/mot')
    expect((await browser.get(paths.desk.home.href())).html).toContain('Lê Thị Sông Trà')
  })

  it('refuses a code that was used before, also to somebody who knows the password', async () => {
    const { secret } = await enable('pho-phong-tong-hop')
    const code = codeOf(secret)
    const owner = await passPassword('pho-phong-tong-hop')
    expect((await owner.post(codePage, { code })).location).toBe(paths.desk.home.href())
    const watcher = await passPassword('pho-phong-tong-hop')
    const replayed = await watcher.post(codePage, { code })
    expect(replayed.status).toBe(422)
    expect(replayed.html).toContain('đã dùng')
    expect((await watcher.post(codePage, { code: codeOf(secret, -1) })).status).toBe(422)
    expect((await watcher.post(codePage, { code: codeOf(secret, 1) })).location).toBe(paths.desk.home.href())
  })

  it('lets one code win where two browsers send it at once', async () => {
    const { secret } = await enable('truong-phong-kinh-te')
    const browsers = await Promise.all([
      passPassword('truong-phong-kinh-te'),
      passPassword('truong-phong-kinh-te'),
    ])
    const code = codeOf(secret)
    const answers = await Promise.all(browsers.map((browser) => browser.post(codePage, { code })))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422])
  })

  it('takes each recovery code once', async () => {
    const { recovery } = await enable('pho-phong-kinh-te')
    const [code = ''] = recovery
    const browser = await passPassword('pho-phong-kinh-te')
    expect((await browser.get(recoveryPage)).status).toBe(200)
    expect((await browser.post(recoveryPage, { code: code.replace('-', ' ') })).location).toBe(
      paths.desk.home.href(),
    )
    expect((await browser.get(paths.desk.account.href())).html).toContain('Còn 9 mã khôi phục')
    const again = await passPassword('pho-phong-kinh-te')
    expect((await again.post(recoveryPage, { code })).status).toBe(422)
    expect((await again.post(recoveryPage, { code: recovery[1] ?? '' })).status).toBe(303)
  })

  it('locks after five wrong codes, whatever the password', async () => {
    const { secret } = await enable('chuyen-vien-kinh-te')
    const { email } = await doorstep.credentials('chuyen-vien-kinh-te')
    const browser = await passPassword('chuyen-vien-kinh-te')
    const right = new Set([-1, 0, 1, 2].map((ahead) => codeOf(secret, ahead)))
    const wrong = ['000000', '111111', '222222', '333333', '444444', '555555'].filter(
      (code) => !right.has(code),
    )
    const statuses = []
    for (const code of wrong.slice(0, 5)) {
      statuses.push((await browser.post(codePage, { code })).status)
      // The right password in between buys no further tries.
      if (statuses.length === 2) await passPassword('chuyen-vien-kinh-te')
    }
    expect(statuses).toEqual([422, 422, 422, 422, 429])
    expect((await browser.post(codePage, { code: codeOf(secret) })).status).toBe(429)
    expect((await doorstep.letters()).filter(({ to }) => to === email).at(-1)?.subject).toContain('tạm khóa')
  })

  it('sends back to the start who comes to the code page without a password', async () => {
    const browser = doorstep.browser()
    expect((await browser.get(codePage)).location).toBe(signIn)
    expect((await browser.post(codePage, { code: '123456' })).location).toBe(signIn)
  })
})

describe('keeping it', () => {
  it('gives new recovery codes for the password, and the old ones are worth nothing', async () => {
    const { browser, recovery } = await enable('pho-phong-nong-nghiep')
    const { password } = await doorstep.credentials('pho-phong-nong-nghiep')
    const renewed = codesIn(await browser.post(step('ma-moi'), { password }))
    expect(renewed).toHaveLength(10)
    const next = await passPassword('pho-phong-nong-nghiep')
    expect((await next.post(recoveryPage, { code: recovery[0] ?? '' })).status).toBe(422)
    expect((await next.post(recoveryPage, { code: renewed[0] ?? '' })).status).toBe(303)
  })

  it('is turned off with the password only', async () => {
    const { browser } = await enable('chuyen-vien-tong-hop')
    const { password } = await doorstep.credentials('chuyen-vien-tong-hop')
    expect((await browser.post(step('tat'), { password: 'khong dung' })).status).toBe(422)
    expect((await browser.post(step('tat'), { password })).location).toBe(paths.desk.twoFactor.href())
    expect((await browser.get(paths.desk.home.href())).status).toBe(200)
    const next = await doorstep.browser().post(signIn, await doorstep.credentials('chuyen-vien-tong-hop'))
    expect(next.location).toBe(paths.desk.home.href())
  })

  it('is in the log without a secret', async () => {
    const events = await doorstep.database.db.select().from(auditEvents)
    const actions = new Set(events.map(({ action }) => action))
    expect(actions).toContain('account.two_factor_on')
    expect(actions).toContain('account.two_factor_off')
    expect(JSON.stringify(events)).not.toMatch(/otpauth|[A-Z2-7]{32}/)
  })
})
