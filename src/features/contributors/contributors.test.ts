import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { system } from '#platform/actor.ts'
import { usePortal } from '#test/app.ts'
import { textOf } from '#test/make.ts'
import { visitWithCookies } from '#test/visit.ts'
import { erasureJob, jobs, timetable } from './jobs.ts'
import { mostFiles } from './limits.ts'

const portal = usePortal({ uploadLimit: 100_000 })
const { desk } = paths
const [clerk, head] = ['chuyen-vien-ksttthc', 'to-truong']
const day = 86_400_000

let count = 0
const application = (over: Record<string, string> = {}) => ({
  kind: 'organisation',
  name: `Hội Nông dân huyện số ${++count}`,
  representative: 'A Thông',
  email: `hoi-${count}@nong-dan.example`,
  field: 'Tin về nông nghiệp',
  terms: 'on',
  prohibited: 'on',
  ...over,
})
const register = async (over: Record<string, string> = {}) => {
  // Each test has hours of its own, so that the limits of one do not touch another.
  pass(3_600_000)
  return portal.visitor().post(paths.registerContributor.href(), application(over))
}
const lettersTo = async (email: string) => {
  await portal.settleJobs()
  return (await portal.outbox()).filter(({ to }) => to === email)
}
/** The newest link of that kind. */
const linkIn = async (email: string, kind: 'xac-nhan' | 'vao') => {
  const link = new RegExp(`/cong-tac-vien/${kind}/[\\w-]{43}`)
  const letters = await lettersTo(email)
  return letters.map(({ text }) => link.exec(text)?.[0]).find((found) => found !== undefined) ?? ''
}
const pass = (milliseconds: number) =>
  portal.clock.set(new Date(portal.clock.now().getTime() + milliseconds).toISOString())
const idOf = async (email: string) => {
  const { rows } = await portal.database.pool.query<{ id: string }>(
    "select id from contributors where email = $1 and state <> 'unconfirmed' order by created_at desc",
    [email],
  )
  return rows[0]?.id ?? ''
}
const step = (by: string, id: string, name: string, fields = {}) =>
  portal.as(by).post(desk.contributorStep(name).href({ id }), fields)
async function confirmed(over: Record<string, string> = {}) {
  expect((await register(over)).statusCode).toBe(303)
  const email = over['email'] ?? `hoi-${count}@nong-dan.example`
  expect((await portal.visitor().post(await linkIn(email, 'xac-nhan'))).statusCode).toBe(303)
  return { email, id: await idOf(email) }
}
async function approved() {
  const one = await confirmed()
  expect((await step(clerk, one.id, 'duyet')).statusCode).toBe(303)
  return one
}
const browser = () => visitWithCookies(portal.app, portal.services.publicUrl)
async function enter(email: string) {
  const own = browser()
  pass(60_000)
  expect((await own.post(paths.enterContributor.href(), { email })).statusCode).toBe(303)
  const link = await linkIn(email, 'vao')
  expect((await own.post(link)).statusCode).toBe(303)
  return { own, link }
}

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
    const email = `hoi-${count}@nong-dan.example`
    const link = await linkIn(email, 'xac-nhan')
    expect((await portal.visitor().get(link)).statusCode, 'opening it confirms nothing').toBe(200)
    expect(await idOf(email)).toBe('')
    expect((await portal.visitor().post(link)).statusCode).toBe(303)
    expect((await portal.visitor().post(link)).statusCode).toBe(409)
    const list = await portal.as(clerk).get(desk.contributors.href())
    expect(textOf(list.body)).toContain(`Hội Nông dân huyện số ${count}`)
    expect(textOf((await portal.as(clerk).get(desk.notices.href())).body)).toContain('đăng ký cộng tác viên')

    await register()
    const late = await linkIn(`hoi-${count}@nong-dan.example`, 'xac-nhan')
    pass(2 * day + 1)
    expect((await portal.visitor().post(late)).statusCode).toBe(409)
  })

  it('learns nothing about other addresses, and a machine in the hidden field gets no letter', async () => {
    const { email } = await confirmed()
    const again = await register({ email })
    expect(again.headers.location).toBe(paths.registeredContributor.href())
    expect((await lettersTo(email))[0]?.subject).toBe('Địa chỉ thư này đã đăng ký cộng tác viên')
    await register({ website: 'http://quang-cao.example' })
    expect(await lettersTo(`hoi-${count}@nong-dan.example`)).toEqual([])
  })

  it('is asked to wait when too many come, with all that was typed', async () => {
    await register()
    const send = () => portal.visitor().post(paths.registerContributor.href(), application())
    for (let n = 0; n < 4; n++) expect((await send()).statusCode).toBe(303)
    const last = await send()
    expect(last.statusCode).toBe(429)
    expect(last.body).toContain(`value="Hội Nông dân huyện số ${count}"`)
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
    const unconfirmed = `hoi-${count}@nong-dan.example`
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

  it('sends information with files, and follows it to the answer; nobody else’s', async () => {
    const { email } = await approved()
    const { own } = await enter(email)
    const sent = { title: 'Lễ hội cồng chiêng ở xã', text: 'Ngày 14/3, tại nhà rông.', terms: 'on' }
    const file = (name: string, text: string) => ({ field: 'files', name, bytes: Buffer.from(text) })
    const post = (fields: Record<string, string>, files = [file('danh-sach.txt', 'Danh sách nghệ nhân')]) =>
      own.postMultipart(paths.newContribution.href(), fields, files)
    const unticked = await post({ ...sent, terms: '' })
    expect(unticked.statusCode).toBe(422)
    expect(textOf(unticked.body)).toContain('Ngày 14/3, tại nhà rông.')
    const secret = await post(sent, [
      file('cong-van.txt', 'SỞ NỘI VỤ\nMẬT\nSố: 07/SNV-VP\nKính gửi: Văn phòng'),
    ])
    expect(textOf(secret.body)).toContain('dấu chỉ độ mật')
    const foreign = await post(sent, [file('chay.exe', 'MZ\u0090\u0000\u0003')])
    expect(foreign.statusCode).toBe(422)
    const huge = await post(sent, [file('lon.txt', 'a'.repeat(100_001))])
    expect(textOf(huge.body)).toContain('tệp quá lớn')
    const { rows: none } = await portal.database.pool.query(
      'select from contributions union all select from media',
    )
    expect(none, 'nothing of what was refused is kept').toEqual([])

    const done = await post(sent)
    expect(done.statusCode, textOf(done.body)).toBe(303)
    const page = done.headers.location ?? ''
    expect(textOf((await own.get(page)).body)).toContain('Chờ xem xét')
    const other = (await enter((await approved()).email)).own
    expect((await other.get(page)).statusCode).toBe(404)

    const id = page.split('/').at(-1) ?? ''
    const seen = await portal.as(clerk).get(desk.contribution.href({ id }))
    const href = /href="(\/tep\/[^"]+)"/.exec(seen.body)?.[1] ?? ''
    expect((await portal.as(clerk).get(href)).body).toBe('Danh sách nghệ nhân')
    for (const person of ['bien-tap-1', 'chuyen-vien-kinh-te'])
      expect((await portal.as(person).get(href)).statusCode, person).toBe(404)
    expect((await own.get(href)).statusCode).toBe(404)
    const answer = (fields: Record<string, string>) =>
      portal.as(clerk).post(desk.answerContribution.href({ id }), fields)
    expect((await answer({ outcome: 'taken_up', answer: ' ' })).statusCode).toBe(422)
    expect((await answer({ outcome: 'taken_up', answer: 'Đã đăng ngày 16/3.' })).statusCode).toBe(303)
    expect((await answer({ outcome: 'refused', answer: 'Thôi.' })).statusCode).toBe(409)
    expect(textOf((await own.get(page)).body)).toContain('Đã đăng ngày 16/3.')
    expect(textOf((await own.get(paths.contributor.href())).body)).toContain('Đã tiếp nhận')
    await own.post(paths.leaveContributor.href())
    expect((await own.get(page)).headers.location).toBe(paths.enterContributor.href())
    expect(mostFiles).toBe(3)
  })
})
