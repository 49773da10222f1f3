import { describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { useBrowser } from '#test/browser.ts'
import { makeArticle, takeStep } from '#test/make.ts'
import { naughty } from '#test/naughty.ts'
import { addressOf, readInPublic } from '#test/working.ts'

const portal = usePortal()
const browser = useBrowser()
const sectionOf = (code: string) => portal.services.profile.sections.find((one) => one.code === code)!.slug
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<h2[^>]*><a href="(\/tin\/[^"]+)"/g)].map(([, href]) => href ?? '')
const olderIn = (html: string) =>
  /href="([^"]*truoc=[^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
const read = async (url: string) => (await portal.visitor().get(url)).body

describe('a section', () => {
  it('is read to its end, each article once, while new ones come in', async () => {
    const url = paths.section.href({ slug: sectionOf('10.3') })
    const expected: string[] = []
    for (let n = 0; n < 45; n++) {
      // Several of the same minute: where the date alone decides, some would be shown twice or never.
      if (n % 4 === 0) portal.clock.advance({ minutes: 5 })
      const { id } = await makeArticle(portal, 'forced', {
        section: '10.3',
        title: `Lịch công tác tuần ${n}`,
      })
      expected.push(await addressOf(portal, id))
    }
    const seen: string[] = []
    for (let next: string | undefined = url, page = 0; next; page++) {
      const html = await read(next)
      seen.push(...linksIn(html))
      next = olderIn(html)
      portal.clock.advance({ minutes: 5 })
      await makeArticle(portal, 'forced', { section: '10.3', title: `Lịch bổ sung ${page}` })
    }
    expect(seen).toHaveLength(expected.length)
    expect(seen.toSorted()).toEqual(expected.toSorted())
    expect(linksIn(await read(url))[0]).toBe('/tin/lich-bo-sung-2')
  }, 60_000)

  it('has what stands in its categories; a category has only its own', async () => {
    const [parent, category] = [sectionOf('10.1'), 'cong-bao-tinh']
    const { title } = await makeArticle(portal, 'published', { section: `10.1.${category}` })
    const above = await makeArticle(portal, 'published', { section: '10.1' })
    expect(await read(paths.section.href({ slug: parent }))).toContain(title)
    expect(await read(paths.sectionFeed.href({ slug: parent }))).toContain(title)
    const own = await read(paths.section.href({ slug: category }))
    expect(own).toContain(title)
    expect(own).not.toContain(above.title)
  })

  it('that is hidden has no page, but its articles keep theirs', async () => {
    const id = '10.1.gioi-thieu-van-ban-moi'
    const made = await makeArticle(portal, 'published', { section: id })
    await portal.as('to-truong').post(paths.desk.sectionStep('an').href({ id }))
    const slug = 'gioi-thieu-van-ban-moi'
    for (const place of [paths.section, paths.sectionFeed, paths.sectionFeedRss])
      expect((await portal.visitor().get(place.href({ slug }))).statusCode).toBe(404)
    const page = await readInPublic(portal, await addressOf(portal, made.id))
    expect(page.status).toBe(200)
    expect(page.html).not.toContain(`href="${paths.section.href({ slug })}"`)
    expect(page.html).toContain(`href="${paths.section.href({ slug: sectionOf('10.1') })}"`)
    await portal.as('to-truong').post(paths.desk.sectionStep('hien').href({ id }))
  })

  it('without anything says so', async () => {
    expect(await read(paths.section.href({ slug: sectionOf('10.9') }))).toContain(
      'Chưa có tin, bài trong chuyên mục này',
    )
  })

  const uuid = '00000000-0000-4000-8000-000000000000'
  it.each([
    'truoc=',
    'truoc=abc',
    `truoc=9000000000000000_${uuid}`,
    `truoc=-1_${uuid}`,
    `truoc=1e300_${uuid}`,
    'truoc=1_------------------------------------',
    `truoc=1_${uuid}&truoc=2_${uuid}`,
    'truoc[a]=1',
  ])('shows its beginning, or nothing older, for the address ?%s', async (query) => {
    for (const url of [paths.section.href({ slug: sectionOf('10.3') }), paths.desk.articles.href()])
      expect((await portal.as('to-truong').get(`${url}?${query}`)).statusCode).toBe(200)
  })
})

describe('a feed', () => {
  const titles = [
    ...naughty,
    ']]> <![CDATA[ & " \' <>',
    'Thẻ </title><script>alert(1)</script>',
    'Tab\tvà \u0085 \u009f',
  ]

  it('is well-formed XML with any title, and carries each title as it was written', async () => {
    const made: string[] = []
    for (const title of titles) {
      const { id } = await makeArticle(portal, 'forced', {
        section: '10.8',
        title,
        fields: { lead: `Tóm tắt: ${title}` },
      })
      made.push(id)
    }
    const slug = sectionOf('10.8')
    const page = await browser.open()
    const parse = async (url: string) =>
      page.evaluate(
        (xml) => {
          const feed = new DOMParser().parseFromString(xml, 'application/xml')
          const texts = (name: string) => [...feed.querySelectorAll(name)].map((node) => node.textContent)
          return {
            error: feed.querySelector('parsererror')?.textContent ?? null,
            ids: [...texts('entry > id'), ...texts('item > guid')],
            titles: [...texts('entry > title'), ...texts('item > title')],
          }
        },
        await read(url),
      )
    for (const url of [
      paths.sectionFeed.href({ slug }),
      paths.sectionFeedRss.href({ slug }),
      paths.feed.href(),
      paths.feedRss.href(),
    ]) {
      const feed = await parse(url)
      expect(feed.error, url).toBeNull()
      expect(feed.ids).toEqual(expect.arrayContaining(made.map((id) => `urn:uuid:${id}`)))
      for (const sign of ['<script>alert(1)</script>', ']]> <![CDATA[', '1;DROP TABLE users', '🇻🇳'])
        expect(
          feed.titles.some((title) => title?.includes(sign)),
          `${url}: ${sign}`,
        ).toBe(true)
    }
  }, 60_000)

  it('keeps the id of an entry through a new address and a correction', async () => {
    const { id } = await makeArticle(portal, 'published', { section: '10.5' })
    const feed = paths.sectionFeed.href({ slug: sectionOf('10.5') })
    expect(await read(feed)).toContain(`urn:uuid:${id}`)
    await portal
      .as('dang-bai')
      .post(paths.desk.articleAddress.href({ id }), { slug: 'dia-chi-hoan-toan-moi' })
    await takeStep(portal, 'dang-bai', id, 'correct', { reason: 'Sửa.' })
    await takeStep(portal, 'to-truong', id, 'force_publish', { reason: 'Sửa gấp.' })
    const after = await read(feed)
    expect(after).toContain(`urn:uuid:${id}`)
    expect(after).toContain('http://nha-rong.test/tin/dia-chi-hoan-toan-moi')
  })

  it('names its type, its page and itself', async () => {
    const atom = await portal.visitor().get(`${paths.feed.href()}?x=1`)
    expect(atom.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(atom.body).toContain('href="http://nha-rong.test/atom.xml"')
    const rss = await portal.visitor().get(paths.feedRss.href())
    expect(rss.headers['content-type']).toBe('application/rss+xml; charset=utf-8')
    expect(rss.body).toContain('http://nha-rong.test/rss.xml')
  })
})
