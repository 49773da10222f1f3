import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep } from '#test/make.ts'
import { addressOf, readInPublic, readPage, stateOf, tryStep } from '#test/working.ts'

const portal = usePortal()
const boardHead = 'to-truong'
const publisher = 'dang-bai'
const section = () => portal.services.profile.sections[0]!.slug
const lists = () => [
  paths.home.href(),
  paths.feed.href(),
  paths.feedRss.href(),
  paths.section.href({ slug: section() }),
  paths.sectionFeed.href({ slug: section() }),
  paths.sectionFeedRss.href({ slug: section() }),
]

async function listsWith(title: string) {
  const bodies = await Promise.all(lists().map(async (url) => (await portal.visitor().get(url)).body))
  return bodies.filter((body) => body.includes(title)).length
}

async function withPicture() {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const upload = await portal
    .as('chuyen-vien-tong-hop')
    .postMultipart(paths.desk.media.href(), {}, [{ field: 'picture', name: 'anh.png', bytes }])
  const { href } = upload.json<{ href: string }>()
  const body = `<p>Nội dung mật của bài.</p><p><img src="${href}" alt="Hội trường"></p>`
  const made = await makeArticle(portal, 'published', { fields: { body } })
  return { ...made, picture: href, address: await addressOf(portal, made.id) }
}

it('stands in all lists while it is published', async () => {
  const { title } = await makeArticle(portal, 'published')
  expect(await listsWith(title)).toBe(lists().length)
})

describe('a withdrawn article', () => {
  it('stays to be read, with a notice and the reason, but in no list', async () => {
    const { id, title, address } = await withPicture()
    await takeStep(portal, boardHead, id, 'withdraw', { reason: 'Số liệu chưa được xác nhận.' })
    const page = await readInPublic(portal, address)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Bài này đã được rút')
    expect(page.text).toContain('Lý do: Số liệu chưa được xác nhận.')
    expect(page.text).toContain('Nội dung mật của bài.')
    expect(await listsWith(title)).toBe(0)
  })

  it('needs a reason that readers will see', async () => {
    const { id } = await makeArticle(portal, 'published')
    expect(await tryStep(portal, boardHead, id, 'withdraw')).toMatchObject({
      status: 422,
      text: expect.stringContaining('Hãy ghi lý do.'),
    })
  })

  it('comes back as it was, without the notice', async () => {
    const { id, title } = await makeArticle(portal, 'withdrawn')
    await takeStep(portal, boardHead, id, 'restore')
    const page = await readInPublic(portal, await addressOf(portal, id))
    expect(page.text).not.toContain('đã được rút')
    expect(await listsWith(title)).toBe(lists().length)
  })
})

describe('an article that was taken down', () => {
  it('answers 410 with the reason and tells nothing of itself, nor do its pictures', async () => {
    const { id, title, address, picture } = await withPicture()
    expect((await portal.visitor().get(picture)).statusCode).toBe(200)
    await takeStep(portal, boardHead, id, 'take_down', { reason: 'Có thông tin riêng của công dân.' })
    const page = await readInPublic(portal, address)
    expect(page.status).toBe(410)
    expect(page.text).toContain('Lý do: Có thông tin riêng của công dân.')
    for (const secret of [title, 'Nội dung mật', 'Hội nghị sơ kết công tác'])
      expect(page.html).not.toContain(secret)
    expect((await portal.visitor().get(picture)).statusCode).toBe(404)
    expect((await portal.as('tai-chinh').get(picture)).statusCode).toBe(404)
    expect((await portal.as(publisher).get(picture)).statusCode).toBe(200)
    expect(await listsWith(title)).toBe(0)
  })

  it('is kept, whole, for those who answer for it', async () => {
    const { id } = await makeArticle(portal, 'taken_down')
    expect(await readPage(portal, 'kiem-toan', id)).toContain('Sáng nay, Văn phòng tổ chức hội nghị sơ kết.')
  })

  it('does not come back', async () => {
    const { id } = await makeArticle(portal, 'taken_down')
    for (const step of ['restore', 'withdraw', 'correct', 'archive'])
      expect((await tryStep(portal, boardHead, id, step, { reason: 'Đăng lại.' })).status).toBe(403)
  })
})

describe('an archived article', () => {
  it('is read with its mark, in no list of news, and can be brought back', async () => {
    const { id, title } = await makeArticle(portal, 'archived')
    const page = await readInPublic(portal, await addressOf(portal, id))
    expect(page.status).toBe(200)
    expect(page.text).toContain('Bài lưu trữ')
    expect(await listsWith(title)).toBe(0)
    await takeStep(portal, boardHead, id, 'restore')
    expect(await stateOf(portal, id)).toBe('published')
  })
})

describe('an article that leads to another', () => {
  const reason = 'Trùng với bài đã đăng.'

  it('sends readers on for good', async () => {
    const [one, other] = [await makeArticle(portal, 'published'), await makeArticle(portal, 'published')]
    const target = await addressOf(portal, other.id)
    await takeStep(portal, boardHead, one.id, 'redirect', { reason, redirectTo: target })
    const page = await readInPublic(portal, await addressOf(portal, one.id))
    expect(page).toMatchObject({ status: 301, location: target })
    expect(await listsWith(one.title)).toBe(0)
  })

  it.each([
    ['whole', (address: string) => `http://nha-rong.test${address}`],
    ['with a query and a place in the page', (address: string) => `${address}?a=1&b=%#noi-dung`],
    ['as its last part', (address: string) => address.split('/').at(-1) ?? ''],
    ['with spaces around and a slash behind', (address: string) => `  ${address}/  `],
  ])('finds the other by an address pasted %s', async (_how, paste) => {
    const [one, other] = [await makeArticle(portal, 'published'), await makeArticle(portal, 'published')]
    const target = await addressOf(portal, other.id)
    await takeStep(portal, boardHead, one.id, 'redirect', { reason, redirectTo: paste(target) })
    expect((await readInPublic(portal, await addressOf(portal, one.id))).location).toBe(target)
  })

  it('finds the other by an address it had before', async () => {
    const [one, other] = [await makeArticle(portal, 'published'), await makeArticle(portal, 'published')]
    const former = await addressOf(portal, other.id)
    await portal
      .as(publisher)
      .post(paths.desk.articleAddress.href({ id: other.id }), { slug: 'ten-moi-cua-bai' })
    await takeStep(portal, boardHead, one.id, 'redirect', { reason, redirectTo: former })
    expect((await readInPublic(portal, await addressOf(portal, one.id))).location).toBe(
      '/tin/ten-moi-cua-bai',
    )
  })

  it.each([
    ['nowhere', async () => '/tin/khong-co-bai-nay'],
    ['a broken address', async () => '%E0%A4%A'],
    ['no address at all', async () => 'http://['],
    ['a draft', async () => addressOf(portal, (await makeArticle(portal, 'ready')).id)],
    ['one that was taken down', async () => addressOf(portal, (await makeArticle(portal, 'taken_down')).id)],
  ])('is not sent to %s', async (_what, target) => {
    const { id } = await makeArticle(portal, 'published')
    const refused = await tryStep(portal, boardHead, id, 'redirect', { reason, redirectTo: await target() })
    expect(refused).toMatchObject({
      status: 409,
      text: expect.stringContaining('Không có bài nào đang đăng ở địa chỉ này.'),
    })
    expect(await stateOf(portal, id)).toBe('published')
  })

  it('does not lead in a circle', async () => {
    const [one, other] = [await makeArticle(portal, 'published'), await makeArticle(portal, 'published')]
    const itself = await tryStep(portal, boardHead, one.id, 'redirect', {
      reason,
      redirectTo: await addressOf(portal, one.id),
    })
    expect(itself).toMatchObject({ status: 409, text: expect.stringContaining('về chính nó') })
    await takeStep(portal, boardHead, one.id, 'redirect', {
      reason,
      redirectTo: await addressOf(portal, other.id),
    })
    const back = await tryStep(portal, boardHead, other.id, 'redirect', {
      reason,
      redirectTo: await addressOf(portal, one.id),
    })
    expect(back.status).toBe(409)
  })

  it('does not lead in a circle when two people redirect two articles to each other at once', async () => {
    const [one, other] = [await makeArticle(portal, 'published'), await makeArticle(portal, 'published')]
    const [first, second] = [await addressOf(portal, one.id), await addressOf(portal, other.id)]
    const both = await Promise.all([
      tryStep(portal, boardHead, one.id, 'redirect', { reason, redirectTo: second }),
      tryStep(portal, 'to-pho', other.id, 'redirect', { reason, redirectTo: first }),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
  })

  it('ends at 410 when the other is taken down later', async () => {
    const [one, other] = [await makeArticle(portal, 'published'), await makeArticle(portal, 'published')]
    await takeStep(portal, boardHead, one.id, 'redirect', {
      reason,
      redirectTo: await addressOf(portal, other.id),
    })
    await takeStep(portal, boardHead, other.id, 'take_down', { reason })
    const { location = '' } = await readInPublic(portal, await addressOf(portal, one.id))
    expect((await readInPublic(portal, String(location))).status).toBe(410)
  })
})

describe('an address', () => {
  const readdress = (id: string, slug: string, person = publisher) =>
    portal.as(person).post(paths.desk.articleAddress.href({ id }), { slug })

  it('that was changed leads to the present one, also after several changes and back', async () => {
    const { id } = await makeArticle(portal, 'published', { title: 'Tên tệ của một bài' })
    const first = await addressOf(portal, id)
    expect(await readPage(portal, publisher, id)).toContain('Đổi địa chỉ')
    await readdress(id, 'Tên hay hơn')
    await readdress(id, 'tên hay nhất')
    for (const former of [first, '/tin/ten-hay-hon'])
      expect(await readInPublic(portal, former)).toMatchObject({ status: 301, location: '/tin/ten-hay-nhat' })
    await readdress(id, first.split('/').at(-1) ?? '')
    expect((await readInPublic(portal, first)).status).toBe(200)
    expect(await readInPublic(portal, '/tin/ten-hay-nhat')).toMatchObject({ status: 301, location: first })
  })

  it('that an article had before is not given to another', async () => {
    const { id } = await makeArticle(portal, 'published', { title: 'Kết quả thi đua' })
    const first = await addressOf(portal, id)
    await readdress(id, 'ket-qua-thi-dua-nam-2026')
    const other = await makeArticle(portal, 'published', { title: 'Kết quả thi đua' })
    expect(await addressOf(portal, other.id)).toBe(`${first}-2`)
    expect((await readInPublic(portal, first)).location).toBe('/tin/ket-qua-thi-dua-nam-2026')
    const refused = await readdress(other.id, 'ket-qua-thi-dua')
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('Địa chỉ này đã thuộc về một bài khác.')
  })

  it('follows the title while the article is a draft, and only then', async () => {
    const { id } = await makeArticle(portal, 'draft', { title: 'Tên đầu tiên' })
    expect(await addressOf(portal, id)).toBe('/tin/ten-dau-tien')
    const refused = await readdress(id, 'khac', boardHead)
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('Bài chưa đăng: địa chỉ tự đi theo tiêu đề.')
  })

  it('is never empty', async () => {
    const { id } = await makeArticle(portal, 'published')
    expect((await readdress(id, ' 😀 / ')).statusCode).toBe(409)
    const signs = await makeArticle(portal, 'published', { title: '☃ ☃ ☃' })
    expect(await addressOf(portal, signs.id)).toMatch(/^\/tin\/bai/)
  })

  it('is one for each of two articles that begin with the same title at the same moment', async () => {
    const made = await Promise.all(
      [1, 2, 3].map(() => makeArticle(portal, 'draft', { title: 'Cùng một tên' })),
    )
    const addresses = await Promise.all(made.map(({ id }) => addressOf(portal, id)))
    expect(new Set(addresses).size).toBe(3)
  })

  it('of every former kind is in the log', async () => {
    const { id } = await makeArticle(portal, 'published', { title: 'Bài có nhật ký' })
    await readdress(id, 'bai-co-nhat-ky-moi')
    const { rows } = await portal.db.execute<{ facts: object }>(
      sql`select facts from audit_events where subject_id = ${id} and action = 'article.change_address'`,
    )
    expect(rows).toEqual([{ facts: { from: 'bai-co-nhat-ky', to: 'bai-co-nhat-ky-moi' } }])
    expect(await readPage(portal, publisher, id)).toContain('đã đổi địa chỉ bài')
  })
})
