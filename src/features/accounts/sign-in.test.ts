import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { people } from '#features/organisation/index.ts'
import { paths } from '#paths'
import { attempts } from '#platform/attempts.ts'
import { auditEvents } from '#platform/audit/index.ts'
import { useDoorstep } from '#test/doorstep.ts'

const doorstep = useDoorstep()
const signIn = paths.signIn.href()
const home = paths.desk.home.href()

describe('a person with an account', () => {
  it('gets in with the right password, to the page that was asked for', async () => {
    const browser = doorstep.browser()
    const asked = await browser.get(`${paths.desk.account.href()}?a=1&b=2`)
    expect(asked.location).toBe(`${signIn}?tiep=%2Fban-lam-viec%2Ftai-khoan%3Fa%3D1%26b%3D2`)
    const form = await browser.get(asked.location ?? '')
    expect(form.html).toContain('name="tiep" value="/ban-lam-viec/tai-khoan?a=1&amp;b=2"')
    const tiep = `${paths.desk.account.href()}?a=1&b=2`
    const inside = await browser.post(signIn, { ...(await doorstep.credentials('chanh-van-phong')), tiep })
    expect(inside).toMatchObject({ status: 303, location: tiep })
    expect((await browser.get(tiep)).html).toContain('Phạm Bằng Lăng')
  })

  it('has the letters of the address in either case', async () => {
    const { email, password } = await doorstep.credentials('chanh-van-phong')
    const answer = await doorstep.browser().post(signIn, { email: ` ${email.toUpperCase()} `, password })
    expect(answer.location).toBe(home)
  })

  it('gets a cookie that no script reads and no other site sends', async () => {
    const { setCookies } = await doorstep
      .browser()
      .post(signIn, await doorstep.credentials('chanh-van-phong'))
    const [cookie] = setCookies.filter((line) => line.startsWith('nha-rong.session_token='))
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax/)
    expect(cookie).toContain('Max-Age=604800')
    expect(cookie).not.toContain('Secure')
  })

  it('signs out, and the session is over on the server too', async () => {
    const browser = await doorstep.signedIn('chanh-van-phong')
    const kept = new Map(browser.cookies)
    expect(await browser.post(paths.signOut.href())).toMatchObject({ status: 303, location: signIn })
    expect(browser.cookies.has('nha-rong.session_token')).toBe(false)
    kept.forEach((value, name) => browser.cookies.set(name, value))
    expect((await browser.get(home)).status).toBe(303)
  })

  it('is not let in by a cookie whose signature is not ours', async () => {
    const browser = await doorstep.signedIn('chanh-van-phong')
    const cookie = browser.cookies.get('nha-rong.session_token') ?? ''
    const [token, signature = ''] = decodeURIComponent(cookie).split('.')
    const other = signature.startsWith('A') ? 'B' : 'A'
    browser.cookies.set(
      'nha-rong.session_token',
      encodeURIComponent(`${token}.${other}${signature.slice(1)}`),
    )
    expect((await browser.get(home)).location).toContain(signIn)
  })
})

describe('somebody who guesses', () => {
  it('reads the same words for a wrong password and an unknown address', async () => {
    const { email } = await doorstep.credentials('pho-chanh-van-phong')
    const known = await doorstep.browser().post(signIn, { email, password: 'khong phai mat khau nay' })
    const unknown = await doorstep.browser().post(signIn, { email: 'khong-co@vpubnd.example', password: 'x' })
    expect([known.status, unknown.status]).toEqual([422, 422])
    const withoutAddress = ({ html }: { html: string }, address: string) => html.replaceAll(address, '')
    expect(withoutAddress(known, email)).toBe(withoutAddress(unknown, 'khong-co@vpubnd.example'))
    expect(known.html).toContain('Địa chỉ thư điện tử hoặc mật khẩu không đúng.')
    expect(known.html).not.toContain('khong phai mat khau nay')
  })

  it('has five tries, then waits, with the right password too; the owner gets a letter', async () => {
    const { email, password } = await doorstep.credentials('truong-phong-tong-hop')
    const browser = doorstep.browser()
    const tries = []
    for (const guess of ['1', '2', '3', '4', '5'])
      tries.push(await browser.post(signIn, { email, password: guess }))
    expect(tries.map(({ status }) => status)).toEqual([422, 422, 422, 422, 429])
    expect(tries.at(-1)?.html).toContain('Thử lại sau 15 phút')
    expect(tries.at(-1)?.headers.get('retry-after')).toBe('900')
    expect((await browser.post(signIn, { email, password })).status).toBe(429)
    const letters = (await doorstep.letters()).filter(({ to }) => to === email)
    expect(letters.map(({ subject }) => subject)).toEqual(['Tài khoản tạm khóa vì nhập sai nhiều lần'])

    doorstep.clock.advance({ minutes: 14 })
    expect((await browser.post(signIn, { email, password })).html).toContain('Thử lại sau 1 phút')
    doorstep.clock.advance({ minutes: 1, seconds: 1 })
    expect((await browser.post(signIn, { email, password })).location).toBe(home)
  })

  it('is stopped the same way at an address without an account, and no letter goes out', async () => {
    const before = await doorstep.letters()
    const browser = doorstep.browser()
    const statuses = []
    for (const password of ['1', '2', '3', '4', '5', '6'])
      statuses.push((await browser.post(signIn, { email: 'ai-do@vpubnd.example', password })).status)
    expect(statuses).toEqual([422, 422, 422, 422, 429, 429])
    expect(await doorstep.letters()).toHaveLength(before.length)
  })

  it('gets no more than five tries by sending twenty at once', async () => {
    const { email, password } = await doorstep.credentials('pho-phong-tong-hop')
    const guesses = Array.from({ length: 20 }, (_, n) =>
      doorstep.browser().post(signIn, { email, password: `${n}` }),
    )
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(4)
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(16)
    expect((await doorstep.browser().post(signIn, { email, password })).status).toBe(429)
  })

  it('is stopped by the network address when trying many accounts', async () => {
    doorstep.clock.advance({ minutes: 16 })
    const browser = doorstep.browser()
    const statuses = new Set<number>()
    for (let n = 0; n < 61; n += 1)
      statuses.add((await browser.post(signIn, { email: `thu-${n}@vpubnd.example`, password: 'x' })).status)
    expect(statuses).toEqual(new Set([422, 429]))
    expect((await browser.post(signIn, await doorstep.credentials('chanh-van-phong'))).status).toBe(429)
    doorstep.clock.advance({ minutes: 16 })
    expect((await browser.post(signIn, await doorstep.credentials('chanh-van-phong'))).location).toBe(home)
  })

  it('leaves no address readable in the counts, and no password in the log', async () => {
    const rows = await doorstep.database.db.select().from(attempts)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true)
    const events = await doorstep.database.db.select().from(auditEvents)
    const actions = new Set(events.map(({ action }) => action))
    expect(actions).toContain('account.sign_in_failed')
    expect(JSON.stringify(events)).not.toContain('khong phai mat khau nay')
    expect(JSON.stringify(events)).not.toContain('@vpubnd.example')
  })
})

describe('somebody who tricks a browser', () => {
  it('cannot fix the session beforehand: the one the victim brought is over, the new one has a new id', async () => {
    const attacker = await doorstep.signedIn('chuyen-vien-tong-hop')
    const planted = attacker.cookies.get('nha-rong.session_token') ?? ''
    const victim = doorstep.browser()
    victim.cookies.set('nha-rong.session_token', planted)
    await victim.post(signIn, await doorstep.credentials('truong-phong-kinh-te'))
    expect(victim.cookies.get('nha-rong.session_token')).not.toBe(planted)
    expect((await attacker.get(home)).status).toBe(303)
    expect((await victim.get(home)).html).toContain('Bùi Đá Xanh')
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%09/evil.example',
    '\t//evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
    '/ban-lam-viec\r\nLocation: https://evil.example',
  ])('cannot make sign-in send on to %j', async (tiep) => {
    const browser = doorstep.browser()
    const form = await browser.get(`${signIn}?${new URLSearchParams({ tiep }).toString()}`)
    const { location } = await browser.post(signIn, {
      ...(await doorstep.credentials('chuyen-vien-kinh-te')),
      tiep,
    })
    const url = new URL(location ?? '', 'http://portal.invalid')
    expect(url.host).toBe('portal.invalid')
    expect(url.pathname.startsWith('//')).toBe(false)
    expect(form.html).not.toContain('value="http')
  })
})

it('lets nobody in who has left, and puts out who leaves', async () => {
  const browser = await doorstep.signedIn('chuyen-vien-nong-nghiep')
  const id = await doorstep.personId('chuyen-vien-nong-nghiep')
  await doorstep.database.db.update(people).set({ leftOn: '2026-03-02' }).where(eq(people.id, id))
  expect((await browser.get(home)).location).toContain(signIn)
  const again = await doorstep.browser().post(signIn, await doorstep.credentials('chuyen-vien-nong-nghiep'))
  expect(again.status).toBe(422)
})
