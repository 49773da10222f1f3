import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { posts } from '#features/organisation/index.ts'
import { paths } from '#paths'
import { useDoorstep } from '#test/doorstep.ts'
import type { Page } from '#test/jar.ts'
import { sessions } from './table.ts'

const doorstep = useDoorstep()
const home = paths.desk.home.href()
const list = paths.desk.sessions.href()
const phone = {
  userAgent: 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
}

const endLinks = ({ html }: Page) =>
  Array.from(html.matchAll(/action="(\/ban-lam-viec\/tai-khoan\/phien\/[^"]+)"/g), ([, link]) => link ?? '')

describe('a person looks at the own sessions', () => {
  it('sees the device, part of the address and which one this is', async () => {
    await doorstep.signedIn('chanh-van-phong', phone)
    doorstep.clock.advance({ minutes: 90 })
    const desktop = await doorstep.signedIn('chanh-van-phong')
    const { html } = await desktop.get(list)
    expect(html).toContain('Chrome trên điện thoại Android')
    expect(html).toMatch(/Firefox trên máy Windows\s*<span class="tag tag-good">.*Phiên này/s)
    expect(html).toContain('127.0.x.x')
    expect(html).toContain('1 giờ trước')
    expect(html).not.toContain('127.0.0.1')
  })

  it('ends one of them, and that browser is out with its next click', async () => {
    const other = await doorstep.signedIn('pho-chanh-van-phong', phone)
    doorstep.clock.advance({ minutes: 2 })
    const mine = await doorstep.signedIn('pho-chanh-van-phong')
    const [current = '', old = ''] = endLinks(await mine.get(list))
    expect((await mine.post(old)).location).toBe(list)
    expect((await other.get(home)).location).toContain(paths.signIn.href())
    expect((await mine.get(home)).status).toBe(200)
    await mine.post(current)
    expect((await mine.get(home)).status).toBe(303)
  })

  it('ends all others at once', async () => {
    const others = [
      await doorstep.signedIn('truong-phong-tong-hop'),
      await doorstep.signedIn('truong-phong-tong-hop'),
    ]
    const mine = await doorstep.signedIn('truong-phong-tong-hop')
    await mine.post(list)
    expect(endLinks(await mine.get(list))).toHaveLength(1)
    for (const other of others) expect((await other.get(home)).status).toBe(303)
  })

  it('cannot end the session of somebody else', async () => {
    const other = await doorstep.signedIn('pho-phong-tong-hop')
    const [link = ''] = endLinks(await other.get(list))
    const mine = await doorstep.signedIn('truong-phong-kinh-te')
    expect((await mine.post(link)).status).toBe(404)
    expect((await other.get(home)).status).toBe(200)
  })

  it('reads "not found" at an address that is no session at all', async () => {
    const mine = await doorstep.signedIn('truong-phong-kinh-te')
    expect((await mine.post(paths.desk.endSession.href({ id: 'khong-phai-ma' }))).status).toBe(404)
  })
})

describe('time', () => {
  it('ends a session that nobody used for eight hours', async () => {
    const browser = await doorstep.signedIn('chuyen-vien-tong-hop')
    doorstep.clock.advance({ hours: 7, minutes: 59 })
    expect((await browser.get(home)).status).toBe(200)
    doorstep.clock.advance({ hours: 7, minutes: 59 })
    expect((await browser.get(home)).status).toBe(200)
    doorstep.clock.advance({ hours: 8, seconds: 1 })
    expect((await browser.get(home)).status).toBe(303)
  })

  it('ends one in daily use after seven days', async () => {
    const browser = await doorstep.signedIn('chuyen-vien-tong-hop')
    const answers = []
    for (let hour = 0; hour < 7 * 24; hour += 7) {
      doorstep.clock.advance({ hours: 7 })
      answers.push((await browser.get(home)).status)
    }
    expect(answers.slice(0, -1).every((status) => status === 200)).toBe(true)
    expect(answers.at(-1)).toBe(303)
  })

  it('clears what has run out when somebody signs in', async () => {
    doorstep.clock.advance({ days: 8 })
    await doorstep.signedIn('chuyen-vien-kinh-te')
    expect(await doorstep.database.db.select().from(sessions)).toHaveLength(1)
  })
})

it('a post that is taken away counts no more from the next click on', async () => {
  const browser = await doorstep.signedIn('chuyen-vien-kinh-te')
  const account = paths.desk.account.href()
  expect((await browser.get(account)).html).toContain('Chuyên viên Phòng Kinh tế')
  const personId = await doorstep.personId('chuyen-vien-kinh-te')
  await doorstep.database.db
    .update(posts)
    .set({ endedAt: doorstep.clock.now(), state: 'ended' })
    .where(and(eq(posts.personId, personId), eq(posts.role, 'specialist')))
  doorstep.clock.advance({ seconds: 1 })
  expect((await browser.get(account)).html).not.toContain('Chuyên viên Phòng Kinh tế')
})
