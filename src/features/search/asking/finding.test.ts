import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeDocument, officialText } from '#test/make-document.ts'
import { makeArticle, textOf } from '#test/make.ts'

const portal = usePortal({ search: true })
const open = (q: string, more: Record<string, string> = {}) =>
  portal.visitor().get(`${paths.search.href()}?${new URLSearchParams({ q, ...more })}`)
const hrefsIn = (html: string) =>
  [...html.matchAll(/<h3 class="answer-title">\s*<a href="([^"]*)"/g)].map(([, href = '']) => href)
const directsIn = (html: string) =>
  [...(/<section class="tops".*?<\/section>/s.exec(html)?.[0] ?? '').matchAll(/href="([^"]*)"/g)].map(
    ([, href]) => href,
  )

beforeAll(async () => {
  await makeDocument(portal, 'published', {
    number: '65/QĐ-CVP',
    text: officialText('65/QĐ-CVP', 'Về việc ban hành quy chế tiếp công dân'),
    fields: { abstract: 'Về việc ban hành quy chế tiếp công dân', gazetteIssue: '977 + 978' },
  })
  await makeDocument(portal, 'published', {
    number: '100/QĐ-CVP',
    text: officialText('100/QĐ-CVP', 'Về việc phân công trực lễ'),
    fields: { abstract: 'Về việc phân công trực lễ' },
  })
  await makeArticle(portal, 'published', {
    title: 'Ủy ban nhân dân huyện khảo sát đường liên xã',
    fields: {
      lead: 'Sáng nay, đoàn khảo sát đã đi dọc tuyến đường.',
      body: '<p>Mở đầu.</p><h2>Kinh phí thực hiện</h2><p>Ngân sách xã chi trả tiền thuê máy xúc.</p>',
    },
  })
  // What words mean to a collection is learned from the often repeated.
  for (let n = 0; n < 24; n++)
    await makeArticle(portal, 'published', {
      title: `Quyết định khen thưởng tập thể thứ ${n}`,
      fields: { lead: 'Quyết định khen thưởng được trao tại hội nghị.' },
    })
})

describe('somebody who names a thing exactly', () => {
  it.each([
    '65/QĐ-CVP',
    '65 qd cvp',
    'quyết định 65',
    'quyết định 65/2026',
    'qd 65 năm 2026',
    '/van-ban/65-qd-cvp-2026',
  ])('comes straight to the document: %s', async (typed) => {
    const { statusCode, headers } = await open(typed)
    expect([statusCode, headers.location]).toEqual([302, '/van-ban/65-qd-cvp-2026'])
  })

  it.each(['Điều 2 quyết định 65/QĐ-CVP', 'dieu 2 quyet dinh 65/2026', '65/QĐ-CVP điều 2'])(
    'finds the very article on top: %s',
    async (typed) => {
      const { body } = await open(typed)
      expect(directsIn(body)[0]).toBe('/van-ban/65-qd-cvp-2026#dieu-2')
      expect(textOf(body)).toContain('Quyết định này có hiệu lực kể từ ngày ký')
    },
  )

  it.each(['công báo số 977', 'cong bao 978', 'Công báo số 977+978'])(
    'finds what an issue of the gazette printed: %s',
    async (typed) => expect(directsIn((await open(typed)).body)).toEqual(['/van-ban/65-qd-cvp-2026']),
  )

  it('comes to an article by its address, as it stands in the browser or alone', async () => {
    for (const typed of [
      'http://nha-rong.test/tin/uy-ban-nhan-dan-huyen-khao-sat-duong-lien-xa',
      'uy-ban-nhan-dan-huyen-khao-sat-duong-lien-xa',
    ])
      expect((await open(typed)).headers.location, typed).toBe(
        '/tin/uy-ban-nhan-dan-huyen-khao-sat-duong-lien-xa',
      )
  })
})

describe('somebody who looks for words', () => {
  it('is led to the article of the document that has them', async () => {
    const { body } = await open('tiếp nhận tại bộ phận một cửa', { loai: 'van-ban' })
    expect(hrefsIn(body)).toContain('/van-ban/65-qd-cvp-2026#dieu-1')
    const page = await portal.visitor().get('/van-ban/65-qd-cvp-2026')
    expect(page.body).toContain('id="dieu-1"')
  })

  it('is led to the heading of the news under which they stand', async () => {
    const { body } = await open('tiền thuê máy xúc')
    const [href = ''] = hrefsIn(body)
    expect(href).toMatch(/^\/tin\/uy-ban-nhan-dan-huyen-khao-sat-duong-lien-xa#/)
    const page = await portal.visitor().get(href)
    expect(page.body).toContain(`id="${href.split('#')[1]}"`)
  })

  it('finds short forms for long ones and the other way round', async () => {
    for (const typed of ['UBND huyện khảo sát', 'ubnd huyen khao sat', 'uỷ ban nhân dân huyện khảo sát'])
      expect(hrefsIn((await open(typed, { loai: 'tin' })).body), typed).toContain(
        '/tin/uy-ban-nhan-dan-huyen-khao-sat-duong-lien-xa',
      )
  })

  it('is told what was taken for a slip, and can ask for just what was typed', async () => {
    for (const typed of ['quyeets ddinhj khen thuwowngr', 'quye61t d9i5nh khen thu7o73ng']) {
      const { body } = await open(typed)
      expect(textOf(body), typed).toContain('Đã tìm “quyết định khen thưởng”')
      expect(hrefsIn(body).length, typed).toBeGreaterThan(10)
      const literal = /href="([^"]*nguyen-van=1[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
      expect(textOf((await portal.visitor().get(literal)).body), typed).not.toContain('Đã tìm “')
    }
  })

  it('narrows by kind, year and type, and takes it back', async () => {
    const all = await open('quyết định')
    expect(all.body).toMatch(/Văn bản <span class="quiet">2<\/span>/)
    const documents = await open('quyết định', { loai: 'van-ban', 'l-nam': '2026' })
    expect(hrefsIn(documents.body)).toHaveLength(2)
    expect(textOf(documents.body)).toContain('Năm ban hành: 2026')
    expect(hrefsIn((await open('quyết định', { loai: 'van-ban', 'l-nam': '2011' })).body)).toEqual([])
  })

  it('gets the same pages again, and none twice', async () => {
    const pages = await Promise.all(
      ['1', '2', '1'].map(async (trang) =>
        hrefsIn((await open('quyết định khen thưởng', { loai: 'tin', trang })).body),
      ),
    )
    expect(pages[0]).toHaveLength(20)
    expect(pages[2]).toEqual(pages[0])
    expect(new Set([...(pages[0] ?? []), ...(pages[1] ?? [])]).size).toBe(24)
  })

  it('can follow the newest of them as a feed', async () => {
    const { body } = await open('khen thưởng', { loai: 'tin' })
    const address = /href="([^"]*)" type="application\/atom\+xml">\s*Theo dõi/.exec(body)?.[1] ?? ''
    const feed = await portal.visitor().get(address.replaceAll('&amp;', '&'))
    expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(feed.body).toContain('<title type="text">Quyết định khen thưởng tập thể thứ')
    expect(feed.body.match(/<entry>/g)).toHaveLength(20)
  })

  it('finds divisions, leaders and contacts of the office', async () => {
    const { body } = await open('số điện thoại liên hệ', { loai: 'to-chuc' })
    expect(hrefsIn(body)[0]).toBe('/lien-he')
    expect(hrefsIn((await open('phòng tổng hợp', { loai: 'to-chuc' })).body)[0]).toMatch(
      /^\/gioi-thieu\/co-cau-to-chuc#phong-/,
    )
  })
})
