import { afterEach, describe, expect, it, vi } from 'vitest'
import { paths } from '#paths'
import { auditEvents } from '#platform/audit/index.ts'
import { useDoorstep } from '#test/doorstep.ts'
import { createUser, resetPassword, unlock } from './index.ts'

const doorstep = useDoorstep()
const signIn = paths.signIn.href()
const home = paths.desk.home.href()
const change = paths.desk.changePassword.href()
const good = 'bốn con trâu qua suối Đăk Bla'

afterEach(() => {
  vi.useRealTimers()
})

/** The account as the administrator's console gives it: with a first password. */
async function firstPassword(key: string) {
  const { email } = await doorstep.credentials(key)
  return { email, password: await resetPassword(doorstep.services, email) }
}

describe('the first password', () => {
  it('opens nothing but the form that changes it', async () => {
    const { email, password } = await firstPassword('chanh-van-phong')
    const browser = doorstep.browser()
    await browser.post(signIn, { email, password })
    for (const url of [
      home,
      paths.desk.account.href(),
      paths.desk.sessions.href(),
      paths.desk.twoFactor.href(),
    ])
      expect((await browser.get(url)).location).toBe(change)
    expect((await browser.get(change)).html).toContain('Cần đổi mật khẩu trước khi làm việc tiếp')
    const changed = await browser.post(change, {
      currentPassword: password,
      password: good,
      passwordAgain: good,
    })
    expect(changed.location).toBe(home)
    expect((await browser.get(home)).status).toBe(200)
    expect((await doorstep.browser().post(signIn, { email, password })).status).toBe(422)
    expect((await doorstep.browser().post(signIn, { email, password: good })).location).toBe(home)
  })

  it('needs no change in the demonstration, so that a visitor sees the desk at once', async () => {
    const browser = await doorstep.signedIn('pho-chanh-van-phong')
    expect((await browser.get(home)).status).toBe(200)
  })
})

describe('changing it', () => {
  it('needs the old one, ends the other sessions and gives this one a new id', async () => {
    const { password } = await doorstep.credentials('truong-phong-tong-hop')
    const other = await doorstep.signedIn('truong-phong-tong-hop')
    const browser = await doorstep.signedIn('truong-phong-tong-hop')
    const before = browser.cookies.get('nha-rong.session_token')
    const wrong = await browser.post(change, {
      currentPassword: 'khong phai cai nay',
      password: good,
      passwordAgain: good,
    })
    expect(wrong).toMatchObject({ status: 422 })
    expect(wrong.html).toContain('Mật khẩu hiện tại không đúng.')
    expect(wrong.html).toContain('href="#currentPassword"')
    await browser.post(change, { currentPassword: password, password: good, passwordAgain: good })
    expect(browser.cookies.get('nha-rong.session_token')).not.toBe(before)
    expect((await browser.get(home)).status).toBe(200)
    expect((await other.get(home)).status).toBe(303)
    expect((await doorstep.letters()).at(-1)?.subject).toBe('Mật khẩu đã thay đổi')
  })

  it.each([
    ['mười ký tự', 'Mật khẩu cần ít nhất 12 ký tự; mật khẩu vừa nhập có 10 ký tự.'],
    ['Password1234', 'Mật khẩu này quá dễ đoán.'],
    ['mật khẩu 1234', 'Mật khẩu này quá dễ đoán.'],
    ['aaaaaaaaaaaaaaa', 'Mật khẩu này quá dễ đoán.'],
    ['Võ Gia Suối 12345', 'Mật khẩu không được là họ tên hay địa chỉ thư điện tử của chính mình.'],
    ['pho-phong-tong-hop@vpubnd.example', 'Mật khẩu không được là họ tên hay địa chỉ'],
  ])('refuses %j', async (password, fault) => {
    const browser = await doorstep.signedIn('pho-phong-tong-hop')
    const { password: current } = await doorstep.credentials('pho-phong-tong-hop')
    const answer = await browser.post(change, { currentPassword: current, password, passwordAgain: password })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain(fault)
    expect(answer.html).not.toContain(`value="${password}"`)
  })

  it('counts wrong old passwords like those at the door', async () => {
    const browser = await doorstep.signedIn('truong-phong-kinh-te')
    const statuses = []
    for (const current of ['1', '2', '3', '4', '5'])
      statuses.push(
        (await browser.post(change, { currentPassword: current, password: good, passwordAgain: good }))
          .status,
      )
    expect(statuses).toEqual([422, 422, 422, 422, 429])
    const { email } = await doorstep.credentials('truong-phong-kinh-te')
    await unlock(doorstep.services, email)
    expect(
      (await doorstep.browser().post(signIn, await doorstep.credentials('truong-phong-kinh-te'))).status,
    ).toBe(303)
  })
})

describe('forgetting it', () => {
  const forgot = paths.forgotPassword.href()
  const reset = paths.resetPassword.href()

  async function linkFor(email: string) {
    await doorstep.browser().post(forgot, { email })
    const letter = (await doorstep.letters()).findLast(({ to }) => to === email)
    const link = new URL(letter?.text.match(/http:\/\/localhost\S+/)?.[0] ?? '')
    return {
      link: link.pathname + link.search,
      ma: link.searchParams.get('ma') ?? '',
      text: letter?.text ?? '',
    }
  }

  it('answers the same for an address that has no account, and sends it nothing', async () => {
    const { email } = await doorstep.credentials('chuyen-vien-tong-hop')
    const known = await doorstep.browser().post(forgot, { email })
    const count = (await doorstep.letters()).length
    const unknown = await doorstep.browser().post(forgot, { email: 'khong-co@vpubnd.example' })
    expect(unknown).toMatchObject({ status: known.status, html: known.html })
    expect(await doorstep.letters()).toHaveLength(count)
  })

  it('leads by a link to a new password, once, and ends every session', async () => {
    const { email } = await doorstep.credentials('pho-phong-kinh-te')
    const inside = await doorstep.signedIn('pho-phong-kinh-te')
    const { link, ma, text } = await linkFor(email)
    expect(text).toContain('Kính gửi ông/bà Ngô Thị Lúa Rẫy,')
    expect(text).toContain('dùng được một lần, trong 60 phút')
    const browser = doorstep.browser()
    const form = await browser.get(link)
    expect(form.headers.get('referrer-policy')).toBe('same-origin')
    expect(form.html).toContain('autocomplete="new-password"')
    expect((await browser.post(reset, { ma, password: 'ngan', passwordAgain: 'ngan' })).status).toBe(422)
    expect((await browser.post(reset, { ma, password: good, passwordAgain: good })).location).toBe(signIn)
    expect((await inside.get(home)).status).toBe(303)
    expect((await browser.get(link)).status).toBe(410)
    const again = await browser.post(reset, { ma, password: `${good} 2`, passwordAgain: `${good} 2` })
    expect(again.status).toBe(410)
    expect((await doorstep.browser().post(signIn, { email, password: good })).location).toBe(home)
  })

  it('gives one of two who send the same link at once', async () => {
    const { email } = await doorstep.credentials('chuyen-vien-nong-nghiep')
    const { ma } = await linkFor(email)
    const passwords = ['nắng sớm trên đồi chè', 'mưa chiều dưới chân núi']
    const answers = await Promise.all(
      passwords.map((password) => doorstep.browser().post(reset, { ma, password, passwordAgain: password })),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 410])
    const works = await Promise.all(
      passwords.map((password) => doorstep.browser().post(signIn, { email, password })),
    )
    expect(works.filter(({ location }) => location === home)).toHaveLength(1)
  })

  it('leads nowhere after an hour, and neither does a made-up link', async () => {
    const { email } = await doorstep.credentials('chuyen-vien-kinh-te')
    const { link } = await linkFor(email)
    expect((await doorstep.browser().get(link)).status).toBe(200)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60_000 })
    expect((await doorstep.browser().get(link)).status).toBe(410)
    expect((await doorstep.browser().get(`${reset}?ma=khong-co-that`)).status).toBe(410)
    expect((await doorstep.browser().get(reset)).status).toBe(410)
  })

  it('stops at three letters an hour, for an unknown address too', async () => {
    for (const email of ['pho-phong-nong-nghiep@vpubnd.example', 'khong-ai@vpubnd.example']) {
      const statuses = []
      for (let n = 0; n < 4; n += 1) statuses.push((await doorstep.browser().post(forgot, { email })).status)
      expect(statuses).toEqual([200, 200, 200, 429])
    }
    const letters = (await doorstep.letters()).filter(({ to }) => to.startsWith('pho-phong-nong-nghiep'))
    expect(letters).toHaveLength(3)
  })
})

it('keeps no password and no link in the log', async () => {
  const events = JSON.stringify(await doorstep.database.db.select().from(auditEvents))
  expect(events).toContain('account.password_changed')
  expect(events).not.toContain(good)
  const letters = await doorstep.letters()
  const secrets = letters.flatMap(({ text }) => text.match(/ma=(\S+)/)?.[1] ?? [])
  expect(secrets.length).toBeGreaterThan(3)
  expect(secrets.filter((secret) => events.includes(secret))).toEqual([])
})

it('the console makes an account only for somebody of the organisation, once', async () => {
  await expect(createUser(doorstep.services, 'nguoi-la@vpubnd.example')).rejects.toThrow('Không có ai')
  const { email } = await doorstep.credentials('chanh-van-phong')
  await expect(createUser(doorstep.services, email)).rejects.toThrow('đã có tài khoản')
})
