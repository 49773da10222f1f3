import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep, textOf } from '#test/make.ts'
import { naughty } from '#test/naughty.ts'
import { expectValidHtml } from '#test/valid-html.ts'

const portal = usePortal({ search: true })
/** Among the news, unless the test says otherwise: the invented people of the office have the names of things. */
const ask = async (q: string, more: Record<string, string> = { loai: 'tin' }) => {
  const { body, statusCode } = await portal
    .visitor()
    .get(`${paths.search.href()}?${new URLSearchParams({ q, ...more })}`)
  expect(statusCode, q).toBe(200)
  return body
}
const titlesIn = (html: string) =>
  [...html.matchAll(/<h3 class="answer-title">(.*?)<\/h3>/gs)].map(([, title = '']) =>
    textOf(title.replaceAll(/<\/?mark>/g, '')),
  )
const suggest = async (q: string) => {
  const answer = await portal.visitor().get(`${paths.searchSuggestions.href()}?${new URLSearchParams({ q })}`)
  expect(answer.statusCode, q).toBe(200)
  return JSON.parse(answer.body) as { title: string; href: string }[]
}

describe('somebody who looks for something', () => {
  it('finds with and without marks, in title, summary, tags and text', async () => {
    await makeArticle(portal, 'published', {
      section: '10.2',
      title: 'Khảo sát cầu treo Đắk Glei',
      fields: {
        lead: 'Đoàn đi từ sáng sớm.',
        body: '<p>Kế hoạch số 12/KH-UBND nói về <strong>h</strong>ồ chứa &amp; kênh mương.</p>',
        tags: 'Dân sinh',
      },
    })
    for (const question of [
      'cầu treo',
      'cau treo',
      'CAU TREO',
      'đắk glei',
      'dak glei',
      'ca\u0302\u0300u treo',
    ])
      expect(titlesIn(await ask(question)), question).toEqual(['Khảo sát cầu treo Đắk Glei'])
    for (const question of ['sáng sớm', 'ho chua', '12/KH-UBND', 'KH UBND', 'dan sinh', 'treo kênh'])
      expect(titlesIn(await ask(question)), question).toEqual(['Khảo sát cầu treo Đắk Glei'])
    expect(titlesIn(await ask('thủy điện tích năng'))).toEqual([])
  })

  it('sees where the words stand, the section and the date', async () => {
    const html = await ask('cau treo')
    expect(html).toContain('<mark>cầu treo</mark>')
    expect(textOf(html)).toContain('1 kết quả')
    expect(textOf(html)).toContain('Hoạt động chỉ đạo, điều hành')
    const inText = await ask('kênh mương')
    expect(inText).toContain('<mark>kênh mương</mark>')
  })

  it('who types marks gets first what has just these marks', async () => {
    await makeArticle(portal, 'published', { title: 'Thông báo bán gỗ tịch thu' })
    portal.clock.advance({ days: 1 })
    await makeArticle(portal, 'published', { title: 'Thông báo bản gỗ quý trưng bày' })
    portal.clock.advance({ days: 1 })
    expect(titlesIn(await ask('bán gỗ'))[0]).toBe('Thông báo bán gỗ tịch thu')
    expect(titlesIn(await ask('bản gỗ'))[0]).toBe('Thông báo bản gỗ quý trưng bày')
    expect(new Set(titlesIn(await ask('ban go')))).toEqual(
      new Set(['Thông báo bản gỗ quý trưng bày', 'Thông báo bán gỗ tịch thu']),
    )
  })

  it('reads on where a page ends, and looks within a section', async () => {
    for (let n = 1; n <= 23; n++)
      await makeArticle(portal, 'forced', {
        section: n % 2 === 0 ? '10.6' : '10.8.cai-cach-thu-tuc-hanh-chinh',
        title: `Tập huấn nghiệp vụ ${n}`,
      })
    const first = await ask('tập huấn nghiệp vụ')
    expect(textOf(first)).toContain('23 kết quả')
    const next = /href="([^"]*trang=2)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&')
    const second = (await portal.visitor().get(next!)).body
    expect(new Set([...titlesIn(first), ...titlesIn(second)]).size).toBe(23)
    const { slug } = portal.services.profile.sections.find(({ code }) => code === '10.8')!
    const within = await ask('tập huấn nghiệp vụ', { loai: 'tin', 'l-muc': slug })
    expect(titlesIn(within)).toHaveLength(12)
    expect(within).toMatch(new RegExp(`l-muc=${slug}" aria-current="true"`))
  })

  it('gets help where nothing is found, with the words still in the field', async () => {
    const html = await ask('thủy điện tích năng', {})
    expect(html).toContain('value="thủy điện tích năng"')
    expect(textOf(html)).toContain('Không tìm thấy nội dung nào có “thủy điện tích năng”')
    for (const path of [paths.archive, paths.tags, paths.contacts])
      expect(html).toContain(`href="${path.href()}"`)
  })

  it('finds no more what was withdrawn, and never what is not out', async () => {
    const { id, title } = await makeArticle(portal, 'published', { title: 'Chợ phiên vùng biên' })
    await makeArticle(portal, 'ready', { title: 'Chợ phiên chưa đăng' })
    expect(titlesIn(await ask('chợ phiên'))).toEqual([title])
    expect((await suggest('cho phi')).map((one) => one.title)).toEqual([title])
    await takeStep(portal, 'to-truong', id, 'withdraw', { reason: 'Nhầm.' })
    expect(titlesIn(await ask('chợ phiên'))).toEqual([])
    expect(await suggest('cho phi')).toEqual([])
  })

  it('is offered titles while typing, the last word unfinished', async () => {
    expect(await suggest('khảo sát cầu tr')).toEqual([
      { title: 'Khảo sát cầu treo Đắk Glei', href: '/tin/khao-sat-cau-treo-dak-glei' },
    ])
    expect((await suggest('tap huan')).length).toBe(8)
    expect(await suggest('t')).toEqual([])
    expect(await suggest('!!')).toEqual([])
  })
})

describe('the page', () => {
  it('is valid, and kept out of other search engines', async () => {
    for (const question of ['', 'cau treo', 'khong co gi ca', 'tập huấn']) {
      const html = await ask(question, {})
      expect(html).toContain('<meta name="robots" content="noindex"')
      await expectValidHtml(html, question)
    }
  })

  it('describes itself to browsers', async () => {
    const { body, headers } = await portal.visitor().get(paths.openSearch.href())
    expect(headers['content-type']).toBe('application/opensearchdescription+xml; charset=utf-8')
    expect(body).toContain('template="http://nha-rong.test/tim-kiem?q={searchTerms}"')
    expect(/<ShortName>(.*)<\/ShortName>/.exec(body)?.[1]).toMatch(/^.{1,16}$/u)
    expect(body).toContain('<ShortName>Văn phòng UBND</ShortName>')
    expect(await ask('')).toContain(`rel="search" type="application/opensearchdescription+xml"`)
  })
})

describe('whatever is asked', () => {
  const strange = [
    ...naughty,
    "a & | ! ( ) : * <-> \\ '",
    ':*',
    "' || 1 --",
    'à'.repeat(5000),
    'word '.repeat(2000),
    '\u0000\uD800',
    '🇻🇳 𠮷 ก็',
    'x'.repeat(1_000_000),
  ]

  it.each(strange.map((text, n) => [n, text.slice(0, 30), text] as const))(
    'is answered: %i %s',
    async (_, __, text) => {
      for (const path of [paths.search, paths.searchSuggestions])
        for (const name of ['q', 'loai', 'l-muc', 'sap-xep', 'trang', 'q[]']) {
          const query = new URLSearchParams([
            [name, text],
            ['q', text],
          ])
          const { statusCode, body } = await portal.visitor().get(`${path.href()}?${query}`)
          expect(statusCode).toBeLessThan(500)
          expect(body).not.toContain('<script>alert')
        }
    },
  )

  it('is answered as soon as a short question, however long it is within what a server takes', async () => {
    const timeOf = async (text: string) => {
      const begin = performance.now()
      for (let n = 0; n < 5; n++) await portal.visitor().get(`${paths.search.href()}?q=${text}`)
      return performance.now() - begin
    }
    await timeOf('cau')
    const short = await timeOf('cau')
    expect(await timeOf('cau+treo+'.repeat(1_600))).toBeLessThan(5 * short + 500)
  })

  it('is answered, whatever characters stand in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const q = encodeURIComponent(text.toWellFormed())
        for (const path of [paths.search, paths.searchSuggestions])
          expect((await portal.visitor().get(`${path.href()}?q=${q}`)).statusCode).toBe(200)
      }),
      { numRuns: 200 },
    )
  })
})
