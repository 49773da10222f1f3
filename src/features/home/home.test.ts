import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep, textOf } from '#test/make.ts'
import { saveText } from '#test/working.ts'

const portal = usePortal()
const writer = 'chuyen-vien-tong-hop'
const head = 'truong-phong-tong-hop'

const homeOf = async (person: string) => (await portal.as(person).get(paths.desk.home.href())).body
const waitingFor = async (person: string) => (await homeOf(person)).split('id="toi-viet"')[0] ?? ''
const ownOf = async (person: string) => (await homeOf(person)).split('id="toi-viet"')[1] ?? ''
const countOf = async (person: string) =>
  Number(/(\d+) việc đang chờ bạn/.exec(await homeOf(person))?.[1] ?? 0)

describe('what waits for me', () => {
  it('goes from hand to hand with the article, with the next step on it', async () => {
    const { id, title } = await makeArticle(portal, 'draft')
    const stations = [
      [writer, 'Trình lãnh đạo phòng ký', 'submit'],
      [head, 'Ký', 'sign'],
      ['bien-tap-1', 'Nhận biên tập', 'take_up'],
    ] as const
    for (const [person, label, step] of stations) {
      const waiting = await waitingFor(person)
      expect(waiting).toContain(title)
      expect(waiting).toMatch(
        new RegExp(`href="${paths.desk.article.href({ id })}#buoc-tiep-theo"[^>]*>${label}<`),
      )
      await takeStep(portal, person, id, step)
      if (step !== 'take_up') expect(await waitingFor(person)).not.toContain(title)
    }
  })

  it('is nobody else’s: neither another division’s nor, before the signature, the board’s', async () => {
    const { title } = await makeArticle(portal, 'submitted')
    for (const person of ['truong-phong-van-xa', 'bien-tap-1', 'to-truong', writer, 'quan-tri-1'])
      expect(await waitingFor(person), person).not.toContain(title)
  })

  it('is not what I wrote or changed last: that waits for another', async () => {
    const own = await makeArticle(portal, 'submitted', { writer: head })
    const changed = await makeArticle(portal, 'submitted')
    await saveText(portal, head, changed.id, { lead: 'Trưởng phòng sửa.' })
    const [mine, deputys] = [await waitingFor(head), await waitingFor('pho-phong-tong-hop')]
    for (const { title } of [own, changed]) {
      expect(mine).not.toContain(title)
      expect(deputys).toContain(title)
    }
  })

  it('is counted the same in the menu as on the page', async () => {
    await makeArticle(portal, 'submitted')
    const html = await homeOf(head)
    const menu = /<nav aria-label="Danh mục làm việc">.*?<\/nav>/s.exec(html)?.[0] ?? ''
    const count = await countOf(head)
    expect(count).toBeGreaterThan(0)
    expect(textOf(menu)).toContain(String(count))
  })
})

it('shows what I wrote, where it stands and whom it waits for', async () => {
  const { title } = await makeArticle(portal, 'submitted')
  const own = textOf(await ownOf(writer))
  expect(own).toContain(title)
  expect(own).toContain('Chờ ký')
  expect(own).toContain('Chờ: Trưởng phòng hoặc Phó Trưởng phòng phụ trách')
  expect(await ownOf('chuyen-vien-van-xa')).toContain('Bạn chưa viết bài nào')
})

describe('what is late', () => {
  it('is told by the clock alone: nothing is stored for it', async () => {
    portal.clock.set('2026-03-09T01:00:00Z')
    const { id } = await makeArticle(portal, 'submitted', { division: 'NC', writer: 'chuyen-vien-noi-chinh' })
    const reader = 'truong-phong-noi-chinh'
    const stored = async () =>
      JSON.stringify((await portal.db.execute(sql`select * from editions where article_id = ${id}`)).rows)
    const before = await stored()
    portal.clock.set('2026-03-10T16:59:59Z')
    expect(await homeOf(reader)).not.toContain('quá hạn')
    expect((await portal.as(reader).get(paths.desk.article.href({ id }))).body).toContain('class="due"')
    portal.clock.set('2026-03-10T17:00:00Z')
    expect(textOf(await homeOf(reader))).toContain('1 việc đang chờ bạn, 1 việc quá hạn.')
    expect((await portal.as(reader).get(paths.desk.article.href({ id }))).body).toContain('Quá hạn: ')
    expect(await stored()).toBe(before)
  })

  it('stands first', async () => {
    portal.clock.set('2026-03-16T01:00:00Z')
    const late = await makeArticle(portal, 'submitted', {
      division: 'KT',
      writer: 'chuyen-vien-kinh-te',
      title: 'Bài đến trước',
    })
    portal.clock.set('2026-03-20T01:00:00Z')
    const fresh = await makeArticle(portal, 'submitted', {
      division: 'KT',
      writer: 'chuyen-vien-kinh-te',
      title: 'Bài đến sau',
    })
    const page = await waitingFor('truong-phong-kinh-te')
    expect(page.indexOf(late.title)).toBeGreaterThan(-1)
    expect(page.indexOf(fresh.title)).toBeGreaterThan(page.indexOf(late.title))
  })

  it('is late no more once it is out', async () => {
    portal.clock.set('2026-03-23T01:00:00Z')
    const begun = await portal.as('chuyen-vien-ksttthc').post(paths.desk.newArticle.href(), {
      title: 'Bài có ngày hẹn',
      kind: 'news',
      sectionId: '10.1',
      divisionId: 'KSTTHC',
      dueOn: '2026-03-24',
    })
    const id = begun.headers.location?.split('/')[3] ?? ''
    await saveText(portal, 'chuyen-vien-ksttthc', id, {
      lead: 'Tóm tắt.',
      body: '<p>Nội dung.</p>',
      bodyFormat: 'html',
    })
    portal.clock.set('2026-03-30T01:00:00Z')
    expect(await homeOf('chuyen-vien-ksttthc')).toContain('Bài có ngày hẹn')
    expect((await portal.as('to-truong').get(paths.desk.article.href({ id }))).body).toContain('Quá hạn: ')
    await takeStep(portal, 'to-truong', id, 'force_publish', { reason: 'Đã muộn.' })
    expect((await portal.as('to-truong').get(paths.desk.article.href({ id }))).body).not.toContain(
      'Quá hạn: ',
    )
  })
})

describe('the home page of the portal', () => {
  it('tells what is new and has each section that has something', async () => {
    const { title } = await makeArticle(portal, 'published', { section: '10.6' })
    const page = (await portal.visitor().get(paths.home.href())).body
    const section = portal.services.profile.sections.find(({ code }) => code === '10.6')!
    expect(page).toContain(title)
    expect(page).toContain(`href="${paths.section.href({ slug: section.slug })}"`)
    expect(page).toContain('href="/atom.xml"')
  })

  it('tells nothing that is not published', async () => {
    const unpublished = (['draft', 'ready', 'withdrawn', 'taken_down', 'archived'] as const).map((state) =>
      makeArticle(portal, state, { title: `Không ở trang chủ: ${state}` }),
    )
    await Promise.all(unpublished)
    expect((await portal.visitor().get(paths.home.href())).body).not.toContain('Không ở trang chủ')
  })
})
