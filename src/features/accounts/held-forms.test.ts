import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { useDoorstep } from '#test/doorstep.ts'
import type { Fields, Jar, Page } from '#test/jar.ts'
import { naughty } from '#test/naughty.ts'
import { heldFormCookie, users } from './index.ts'

const doorstep = useDoorstep()
const target = paths.desk.articles.href()
const page = paths.desk.heldForm.href()
const signIn = paths.signIn.href()

const decode = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** The form on the page, as a browser would send it. */
function resend({ html }: Page): { action: string; fields: Fields } {
  const form = html.match(/<form class="form"[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/s)
  const inputs = Array.from(
    (form?.[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value(?:="([^"]*)")?\/?>/g),
    ([, name = '', value = '']): [string, string] => [decode(name), decode(value)],
  )
  const byName = Map.groupBy(inputs, ([name]) => name)
  const fields = Array.from(byName, ([name, pairs]): [string, string[]] => [
    name,
    pairs.map(([, value]) => value),
  ])
  return { action: decode(form?.[1] ?? ''), fields: Object.fromEntries(fields) }
}

async function expire(key: string): Promise<Jar> {
  const browser = await doorstep.signedIn(key)
  doorstep.clock.advance({ hours: 9 })
  return browser
}

describe('a form sent after the session ended', () => {
  it('is not shown to the next person who signs in on the same machine', async () => {
    const browser = await expire('chuyen-vien-noi-chinh')
    await browser.post(target, { title: 'Chưa nên cho ai xem' })
    await browser.post(signIn, await doorstep.credentials('chuyen-vien-kinh-te'))
    expect((await browser.get(page)).html).not.toContain('Chưa nên cho ai xem')
  })

  it('comes back after sign-in as it was typed, 50 KB of it, and goes where it was going', async () => {
    const browser = await expire('chanh-van-phong')
    const long = Array.from({ length: 1000 }, (_, n) => `Đoạn ${n}: ${naughty[n % naughty.length]}`).join(
      '\r\n',
    )
    expect(Buffer.byteLength(long)).toBeGreaterThan(50_000)
    const typed = { title: 'Tiêu đề "có ngoặc" & dấu', body: long, authors: naughty, empty: '' }
    const sent = await browser.post(target, typed)
    expect(sent).toMatchObject({ status: 303, location: signIn })
    expect((await browser.get(signIn)).html).toContain('Nội dung đã nhập được giữ lại')
    const inside = await browser.post(signIn, await doorstep.credentials('chanh-van-phong'))
    expect(inside.location).toBe(page)

    const held = await browser.get(page)
    expect(held.html).toContain('<dt>Tiêu đề</dt>')
    expect(held.html).not.toContain('<script>alert')
    expect(held.html).not.toContain('<img src=x')
    const { action, fields } = resend(held)
    expect(action).toBe(target)
    expect((await browser.post(action, fields)).status).toBe(200)
    expect(doorstep.received.at(-1)).toEqual({
      ...typed,
      authors: naughty.map((text) => text.normalize('NFC')),
      body: long.normalize('NFC'),
    })
  })

  it('is offered until it has arrived, and then no more', async () => {
    const browser = await expire('truong-phong-van-xa')
    await browser.post(target, { title: 'Gửi một lần' })
    await browser.post(signIn, await doorstep.credentials('truong-phong-van-xa'))
    const { action, fields } = resend(await browser.get(page))
    await browser.post(paths.desk.sessions.href())
    expect(browser.cookies.has(heldFormCookie)).toBe(true)
    await browser.post(action, fields)
    expect(browser.cookies.has(heldFormCookie)).toBe(false)
    const again = await browser.post(signIn, await doorstep.credentials('truong-phong-van-xa'))
    expect(again.location).toBe(paths.desk.home.href())
  })

  it('is kept as well from somebody who is suddenly asked for a new password', async () => {
    const browser = await doorstep.signedIn('hai-chuc-danh')
    const personId = await doorstep.personId('hai-chuc-danh')
    await doorstep.database.db
      .update(users)
      .set({ mustChangePassword: true })
      .where(eq(users.personId, personId))
    const change = paths.desk.changePassword.href()
    expect((await browser.post(target, { title: 'Đang viết dở' })).location).toBe(change)
    const { password } = await doorstep.credentials('hai-chuc-danh')
    const next = 'bốn con trâu qua suối lớn'
    const changed = await browser.post(change, {
      currentPassword: password,
      password: next,
      passwordAgain: next,
    })
    expect(changed.location).toBe(page)
    expect((await browser.get(page)).html).toContain('Đang viết dở')
  })

  it('comes back from a form with a file too, without the file', async () => {
    const browser = await expire('pho-chanh-van-phong')
    const typed = { title: 'Ảnh lễ hội', caption: ['một', 'hai'] }
    const file = { name: 'anh.jpg', bytes: new Uint8Array(randomBytes(100_000)) }
    expect((await browser.postMultipart(target, typed, file)).location).toBe(signIn)
    await browser.post(signIn, await doorstep.credentials('pho-chanh-van-phong'))
    const held = await browser.get(page)
    expect(held.html).toContain('Tệp đã chọn và mật khẩu không được giữ lại')
    expect(resend(held).fields).toEqual({ title: ['Ảnh lễ hội'], caption: ['một', 'hai'] })
  })

  it('keeps no password that stood in it', async () => {
    const browser = await expire('truong-phong-tong-hop')
    const fields = {
      currentPassword: 'xin-dung-giu-1',
      password: 'xin-dung-giu-2',
      passwordAgain: 'xin-dung-giu-3',
    }
    await browser.post(paths.desk.changePassword.href(), fields)
    await browser.post(signIn, await doorstep.credentials('truong-phong-tong-hop'))
    expect((await browser.get(page)).html).not.toContain('xin-dung-giu')
  })

  it('can be thrown away', async () => {
    const browser = await expire('pho-phong-tong-hop')
    await browser.post(target, { title: 'Không cần nữa' })
    await browser.post(signIn, await doorstep.credentials('pho-phong-tong-hop'))
    expect((await browser.get(page)).html).toContain('Không cần nữa')
    expect((await browser.post(page)).location).toBe(paths.desk.home.href())
    expect(browser.cookies.has(heldFormCookie)).toBe(false)
    expect((await browser.get(page)).html).toContain('Không có nội dung nào đang được giữ lại')
  })

  it('is shown only to the browser that sent it', async () => {
    const browser = await expire('truong-phong-kinh-te')
    await browser.post(target, { title: 'Của riêng tôi' })
    const ticket = browser.cookies.get(heldFormCookie) ?? ''
    const other = await doorstep.signedIn('pho-phong-kinh-te')
    other.cookies.set(heldFormCookie, `${ticket.slice(0, 37)}khong-dung-bi-mat`)
    expect((await other.get(page)).html).not.toContain('Của riêng tôi')
  })

  it('a script that saves in the background is told, and holds nothing', async () => {
    const browser = await expire('chuyen-vien-kinh-te')
    const answer = await browser.post(target, { title: 'Tự lưu' }, { accept: 'application/json' })
    expect(answer.status).toBe(401)
    expect(browser.cookies.has(heldFormCookie)).toBe(false)
  })
})

describe('somebody who never signed in', () => {
  it('has a few forms kept and then none; who has a session that ended still has', async () => {
    const stranger = doorstep.browser()
    const statuses: number[] = []
    for (let n = 0; n < 7; n++) statuses.push((await stranger.post(target, { title: `Thư ${n}` })).status)
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429])
    const refused = await stranger.post(target, { title: 'Thư cuối' })
    expect(refused.html).toContain('chép lại nội dung đã nhập')
    const browser = await expire('chuyen-vien-tong-hop')
    doorstep.clock.advance({ seconds: 1 })
    expect((await browser.post(target, { title: 'Bài viết dở' })).status).toBe(303)
  })
})
