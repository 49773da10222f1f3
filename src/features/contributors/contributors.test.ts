import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { system } from '#platform/actor.ts'
import { usePortal } from '#test/app.ts'
import { contributorsOf } from '#test/contributors.ts'
import { textOf } from '#test/make.ts'
import { erasureJob, jobs, timetable } from './jobs.ts'

const portal = usePortal({ uploadLimit: 100_000 })
const { desk } = paths
const [clerk, head] = ['chuyen-vien-ksttthc', 'to-truong']

const {
  day,
  pass,
  application,
  register,
  lettersTo,
  linkIn,
  idOf,
  step,
  confirmed,
  approved,
  browser,
  enter,
  lastName,
  lastEmail,
} = contributorsOf(portal)

describe('who wants to supply information', () => {
  it('is told of everything missing at once, and ticks the terms and article 3', async () => {
    const over = { kind: 'organisation', representative: ' ', email: 'khong-phai', terms: '', prohibited: '' }
    const answer = await register(over)
    expect(answer.statusCode).toBe(422)
    for (const words of ['phải có dạng ten@vidu.vn', 'đồng ý với điều khoản', 'không vi phạm Điều 3'])
      expect(textOf(answer.body)).toContain(words)
    expect(answer.body).toContain('value="khong-phai"')
    expect(answer.body).toContain(`${paths.terms.href()}#dieu-3`)
    expect(textOf((await register({ representative: '' })).body)).toContain('người đại diện của tổ chức')
  })

  it('confirms the address by a button behind a link, within two days, once', async () => {
    expect((await register()).statusCode).toBe(303)
    const email = lastEmail()
    const link = await linkIn(email, 'xac-nhan')
    expect((await portal.visitor().get(link)).statusCode, 'opening it confirms nothing').toBe(200)
    expect(await idOf(email)).toBe('')
    expect((await portal.visitor().post(link)).statusCode).toBe(303)
    expect((await portal.visitor().post(link)).statusCode).toBe(409)
    const list = await portal.as(clerk).get(desk.contributors.href())
    expect(textOf(list.body)).toContain(lastName())
    expect(textOf((await portal.as(clerk).get(desk.notices.href())).body)).toContain('đăng ký cộng tác viên')

    await register()
    const twice = lastEmail()
    const first = await linkIn(twice, 'xac-nhan')
    pass(60_000)
    await portal.visitor().post(paths.registerContributor.href(), application({ email: twice }))
    const links = [first, await linkIn(twice, 'xac-nhan')]
    const both = await Promise.all(links.map((one) => portal.visitor().post(one)))
    const codes = both.map(({ statusCode }) => String(statusCode))
    expect(codes.toSorted(), 'of two at once one counts').toEqual(['303', '409'])

    await register()
    const late = await linkIn(lastEmail(), 'xac-nhan')
    pass(2 * day + 1)
    expect((await portal.visitor().post(late)).statusCode).toBe(409)
  })

  it('learns nothing about other addresses, and a machine in the hidden field gets no letter', async () => {
    const { email } = await confirmed()
    const again = await register({ email })
    expect(again.headers.location).toBe(paths.registeredContributor.href())
    expect((await lettersTo(email))[0]?.subject).toBe('Địa chỉ thư này đã đăng ký cộng tác viên')
    await register({ website: 'http://quang-cao.example' })
    expect(await lettersTo(lastEmail())).toEqual([])
  })

  it('is asked to wait when too many come, with all that was typed', async () => {
    await register()
    const send = () => portal.visitor().post(paths.registerContributor.href(), application())
    for (let n = 0; n < 4; n++) expect((await send()).statusCode).toBe(303)
    const last = await send()
    expect(last.statusCode).toBe(429)
    expect(last.body).toContain(`value="${lastName()}"`)
  })
})

describe('the secretariat', () => {
  it('alone sees and decides, with the head of the board; others of the office see nothing of it', async () => {
    const { id, email } = await confirmed()
    const page = desk.contributor.href({ id })
    for (const person of [clerk, head, 'to-pho', 'chanh-van-phong', 'kiem-toan'])
      expect((await portal.as(person).get(page)).body, person).toContain(email)
    for (const person of ['bien-tap-1', 'chuyen-vien-kinh-te', 'quan-tri-1', 'pho-chanh-van-phong'])
      expect((await portal.as(person).get(page)).statusCode, person).toBe(403)
    for (const person of ['to-pho', 'chanh-van-phong', 'bien-tap-1'])
      expect((await step(person, id, 'duyet')).statusCode, person).toBe(403)
    const without = await step(clerk, id, 'khong-duyet', { reason: ' ' })
    expect(without.statusCode).toBe(422)
    expect((await step(head, id, 'khong-duyet', { reason: 'Không thuộc lĩnh vực.' })).statusCode).toBe(303)
    expect((await step(clerk, id, 'duyet')).statusCode).toBe(409)
    const said = (await lettersTo(email)).map(({ text }) => text).join()
    expect(said).toContain('Lý do: Không thuộc lĩnh vực.')
    const { rows } = await portal.database.pool.query<{ all: string }>(
      "select string_agg(e::text, '') as all from audit_events e",
    )
    expect(rows[0]?.all, 'the log cannot be erased').not.toContain(email)
  })

  it('erases after thirty days what was refused or never confirmed, and nothing else', async () => {
    const { id, email } = await confirmed()
    await step(clerk, id, 'khong-duyet', { reason: 'Không đủ thông tin.' })
    const kept = await approved()
    await register()
    const unconfirmed = lastEmail()
    const night = async (after: number) => {
      pass(after)
      const ctx = { ...(await portal.contextOf(clerk)), actor: system }
      await jobs[erasureJob]?.(ctx, {} as never, { isLast: false })
      const { rows } = await portal.database.pool.query<{ all: string }>(
        "select string_agg(c::text, '') as all from contributors c",
      )
      return rows[0]?.all ?? ''
    }
    expect(await night(29 * day)).toContain(email)
    const after = await night(2 * day)
    for (const gone of [email, unconfirmed]) expect(after).not.toContain(gone)
    expect(after).toContain(kept.email)
    expect(timetable).toHaveProperty([erasureJob])
  })
})

describe('a contributor', () => {
  it('comes in by a link from a letter, once and soon; unknown addresses are answered the same', async () => {
    const { email, id } = await approved()
    const { own, link } = await enter(email)
    expect(textOf((await own.get(paths.contributor.href())).body)).toContain('Chưa gửi thông tin nào')
    expect((await browser().post(link)).statusCode, 'a link is used once').toBe(409)
    const unknown = await portal.visitor().post(paths.enterContributor.href(), { email: 'la@vidu.example' })
    expect(unknown.headers.location).toBe(paths.enteredContributor.href())
    expect(await lettersTo('la@vidu.example')).toEqual([])
    expect((await own.get(desk.home.href())).statusCode, 'the workspace stays closed').toBe(303)
    pass(60_000)
    await own.post(paths.enterContributor.href(), { email })
    const late = await linkIn(email, 'vao')
    pass(16 * 60_000)
    expect((await own.post(late)).statusCode).toBe(409)
    await step(clerk, id, 'tam-ngung', { reason: 'Gửi tin trùng lặp.' })
    expect((await own.get(paths.newContribution.href())).headers.location).toBe(paths.enterContributor.href())
    await step(clerk, id, 'khoi-phuc')
    const again = (await enter(email)).own
    pass(12 * 3_600_000)
    expect((await again.get(paths.newContribution.href())).statusCode, 'twelve hours are over').toBe(303)
  })
})
