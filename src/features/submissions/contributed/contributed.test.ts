import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { clamdIsInstalled, eicar, needsClamd, useClamd } from '#test/clamd.ts'
import { contributorsOf } from '#test/contributors.ts'
import { writeLetter } from '#test/letters.ts'
import { completeFields, takeStep, textOf, ways } from '#test/make.ts'
import { takePhoto } from '#test/pictures.ts'
import { dropLetters, findLetter } from '#test/submissions.ts'

const portal = usePortal({ uploadLimit: 100_000 })
const { desk } = paths
const { approved, enter, lettersTo } = contributorsOf(portal)
const clerk = 'chuyen-vien-ksttthc'

const sent = { title: 'Lễ hội cồng chiêng ở xã', text: 'Ngày 14/3, tại nhà rông.', terms: 'on' }
const file = (name: string, text: string) => ({ field: 'files', name, bytes: Buffer.from(text) })
type Own = Awaited<ReturnType<typeof enter>>['own']
const send = (
  own: Own,
  fields: Record<string, string> = sent,
  files = [file('danh-sach.txt', 'Nghệ nhân')],
) => own.postMultipart(paths.newContribution.href(), fields, files)
async function contributor() {
  const { email } = await approved()
  return { email, ...(await enter(email)) }
}
async function contributed(own: Own, fields = sent) {
  const done = await send(own, fields)
  expect(done.statusCode, textOf(done.body)).toBe(303)
  const page = done.headers.location ?? ''
  await portal.settleJobs()
  return { page, id: page.split('/').at(-1) ?? '' }
}
const step = (id: string, name: string, fields: Record<string, string> = {}) =>
  portal.as(clerk).post(desk.submissionStep(name).href({ id }), fields)
/** What is new for the clerk. */
const news = async () => textOf((await portal.as(clerk).get(desk.notices.href())).body)
const shown = async (own: Own, page: string) => textOf((await own.get(page)).body)
const letterPage = async (id: string) => (await portal.as(clerk).get(desk.submission.href({ id }))).body

describe('what a contributor sends', () => {
  it('comes back filled in where something is wrong, and nothing of it is kept', async () => {
    const { own } = await contributor()
    const unticked = await send(own, { ...sent, terms: '' })
    expect(unticked.statusCode).toBe(422)
    expect(textOf(unticked.body)).toContain('Ngày 14/3, tại nhà rông.')
    const secret = await send(own, sent, [
      file('cong-van.txt', 'SỞ NỘI VỤ\nMẬT\nSố: 07/SNV-VP\nKính gửi: Văn phòng'),
    ])
    expect(textOf(secret.body)).toContain('dấu chỉ độ mật')
    const foreign = await send(own, sent, [file('chay.exe', 'MZ\u0090\u0000\u0003')])
    expect(foreign.statusCode).toBe(422)
    const huge = await send(own, sent, [file('lon.txt', 'a'.repeat(100_001))])
    expect(textOf(huge.body)).toContain('tệp quá lớn')
    const { rows } = await portal.database.pool.query('select 1 from submissions')
    expect(rows).toEqual([])
  })

  it('stands in the queue of the secretariat, with its sender, its original and its files', async () => {
    const { own, email } = await contributor()
    const { page, id } = await contributed(own)
    expect(await shown(own, page)).toMatch(/Chờ xem xét.*danh-sach\.txt/)
    expect(await news()).toContain('Có thông tin do cộng tác viên bên ngoài gửi')

    const body = await letterPage(id)
    expect(textOf(body)).toContain('cộng tác viên bên ngoài')
    expect(textOf(body)).toContain('Ngày 14/3, tại nhà rông.')
    const original = await portal.as(clerk).get(desk.submissionOriginal.href({ id }))
    expect(original.body).toContain(`<${email}>`)
    const href = /href="([^"]+danh-sach\.txt)"/.exec(body)?.[1] ?? ''
    expect((await portal.as(clerk).get(href)).body).toBe('Nghệ nhân')
    expect((await portal.as('chuyen-vien-kinh-te').get(href)).statusCode).toBe(403)
    expect((await lettersTo(email)).map(({ subject }) => subject).join()).not.toContain('Đã nhận')

    const other = await contributor()
    expect((await other.own.get(page)).statusCode, 'nobody else’s').toBe(404)
    await own.post(paths.leaveContributor.href())
    expect((await own.get(page)).headers.location).toBe(paths.enterContributor.href())
  })

  it('is followed by its sender from the draft to the public page', async () => {
    await portal.as(clerk).post(desk.readNotices.href())
    const { own, email } = await contributor()
    const { page, id } = await contributed(own)
    await step(id, 'giao', { person: (await portal.actorOf(clerk)).id })
    expect(await shown(own, page)).toContain('Đang xem xét')
    const made = await step(id, 'tiep-nhan', { destination: 'article', division: 'KSTTHC', section: '10.2' })
    const articleId = made.headers.location?.split('/').at(-1) ?? ''
    expect(await shown(own, page)).toMatch(/Đã tiếp nhận.*Đang được soạn, xem xét thành tin, bài/)
    const letters = (await lettersTo(email)).filter(({ subject }) => subject.startsWith('Đã tiếp nhận'))
    expect(letters).toHaveLength(1)
    expect(letters[0]?.text).toContain(page)
    expect(await news(), 'somebody works on it').not.toContain('do cộng tác viên bên ngoài gửi')

    await portal
      .as(clerk)
      .post(desk.editArticle.href({ id: articleId }), { ...completeFields(sent.title), sectionId: '10.2' })
    for (const { by, step: next, fields } of ways.published) {
      const people: Record<string, string> = { writer: clerk, signer: 'truong-phong-ksttthc' }
      await takeStep(portal, people[by] ?? by, articleId, next, fields)
    }
    const now = await own.get(page)
    expect(textOf(now.body)).toContain('Đã đăng thành tin, bài')
    const address = /href="(\/tin\/[^"]+)"/.exec(now.body)?.[1] ?? ''
    expect((await portal.visitor().get(address)).statusCode).toBe(200)
  })

  it('becomes a draft with its pictures, which wait for words', async () => {
    const { own } = await contributor()
    const bytes = Buffer.from(await takePhoto(600, 400))
    const photo = { field: 'files', name: 'cong-chieng.jpg', bytes }
    const done = await send(own, sent, [photo, file('ghi-chu.txt', 'Ghi chú')])
    await portal.settleJobs()
    const id = done.headers.location?.split('/').at(-1) ?? ''
    const made = await step(id, 'tiep-nhan', { destination: 'article', division: 'KSTTHC', section: '10.2' })
    const { body } = await portal.as(clerk).get(made.headers.location ?? '')
    expect(body).toMatch(/<img[^>]+cong-chieng/)
    expect(textOf(body)).not.toContain('ghi-chu')
    expect(textOf(body), 'until it is said what they show').toMatch(
      /Ảnh 1[^.]*(chú thích|mô tả|căn cứ|người)/i,
    )
  })

  it('is refused with a reason, which its sender finds on the page and in a letter', async () => {
    const { own, email } = await contributor()
    const { page, id } = await contributed(own)
    await step(id, 'tu-choi', { reason: 'Đã có bài về lễ hội này.' })
    expect(await shown(own, page)).toMatch(/Không tiếp nhận.*Đã có bài về lễ hội này\./)
    const letters = (await lettersTo(email)).map(({ text }) => text)
    expect(letters.join()).toContain('Đã có bài về lễ hội này.')
    expect(textOf((await own.get(paths.contributor.href())).body)).toContain('Không tiếp nhận')
  })

  it('stands where the one stands that it was merged into', async () => {
    const { own } = await contributor()
    const [first, second] = [await contributed(own), await contributed(own)]
    await step(second.id, 'ghep', { into: first.id })
    expect(await shown(own, second.page)).toContain('Chờ xem xét')
    await step(first.id, 'tiep-nhan', { destination: 'article', division: 'KSTTHC', section: '10.2' })
    expect(await shown(own, second.page)).toMatch(/Đã tiếp nhận.*Đang được soạn/)
  })

  it('is forgotten where its own words bear a mark of secrecy', async () => {
    const { own } = await contributor()
    const text = 'SỞ NỘI VỤ\nTỐI MẬT\nSố: 07/SNV-VP\nKính gửi: Văn phòng'
    const { page, id } = await contributed(own, { ...sent, title: 'Công văn', text })
    expect(await shown(own, page)).toContain('Không lưu vì có dấu chỉ độ mật')
    expect(await shown(own, page)).not.toContain('07/SNV-VP')
    expect((await portal.as(clerk).get(desk.submissionOriginal.href({ id }))).statusCode).toBe(403)
  })
})

describe('a letter by mail', () => {
  it('of a contributor is theirs, and stands in their own list', async () => {
    const { own, email } = await contributor()
    await dropLetters(portal, [writeLetter({ subject: 'Tin gửi qua thư', from: `Hội <${email}>` })])
    const { id } = await findLetter(portal, 'Tin gửi qua thư')
    expect(textOf(await letterPage(id))).toMatch(/Được biết là Hội Nông dân huyện số \d+ , cộng tác viên/)
    expect(textOf((await own.get(paths.contributor.href())).body)).toContain('Tin gửi qua thư')
    await dropLetters(portal, [writeLetter({ subject: 'Người lạ', from: 'Ai Đó <la@vidu.example>' })])
    const stranger = await findLetter(portal, 'Người lạ')
    expect(textOf(await letterPage(stranger.id))).toContain('Địa chỉ không phải của người trong Văn phòng')
  })
})

describe.skipIf(!clamdIsInstalled)(`with a real clamd (${needsClamd})`, () => {
  const clamd = useClamd()
  const guarded = usePortal({ clamd: clamd.address })
  const theirs = contributorsOf(guarded)

  it('is told at once of a virus, and of a scanner that is silent', async () => {
    const { email } = await theirs.approved()
    const { own } = await theirs.enter(email)
    const virus = await send(own, sent, [file('qua.txt', eicar)])
    expect(textOf(virus.body)).toContain('“qua.txt”: tệp có mã độc nên không nhận.')
    await clamd.stop()
    expect(textOf((await send(own)).body)).toContain('chưa kiểm tra được mã độc; xin gửi lại sau ít phút')
  })
})
