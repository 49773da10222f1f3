import { Parser } from 'htmlparser2'
import { beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep } from '#test/make.ts'

const portal = usePortal()
const origin = 'http://nha-rong.test'
const section = () => portal.services.profile.sections.find(({ code }) => code === '10.5')!
const title = 'Mưa < nắng & "gió" ]]> <b>đậm</b>'
const lead = 'Tóm tắt: 5 < 7 & <i>không nghiêng</i>.'
let id = ''

beforeAll(async () => {
  const made = await makeArticle(portal, 'published', {
    section: '10.5',
    title,
    fields: { lead, tags: 'Mưa lũ, R&D' },
  })
  id = made.id
  await makeArticle(portal, 'published', { section: '10.5', fields: { lead: 'Bài thứ hai.' } })
})

interface Node {
  name: string
  attributes: Record<string, string>
  text: string
  inside: Node[]
}

/** XML as a tree. */
function parse(source: string): Node {
  const root: Node = { name: '', attributes: {}, text: '', inside: [] }
  const open = [root]
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const node = { name, attributes, text: '', inside: [] }
        open.at(-1)!.inside.push(node)
        open.push(node)
      },
      ontext: (text) => (open.at(-1)!.text += text),
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  )
  parser.end(source)
  return root.inside.find(({ name }) => !name.startsWith('?'))!
}

const linksIn = (html: string) =>
  [...html.matchAll(/<link rel="([^"]*)" type="([^"]*)" title="[^"]+" href="([^"]*)"/g)].map(
    ([, rel, type, href]) => ({
      rel,
      type,
      href,
    }),
  )
const all = (node: Node, name: string) => node.inside.filter((one) => one.name === name)
const one = (node: Node, name: string) => {
  const found = all(node, name)
  expect(found, `${name} in ${node.name}`).toHaveLength(1)
  return found[0]!
}
const read = async (url: string) => {
  const { body, headers, statusCode } = await portal.visitor().get(url)
  expect(statusCode, url).toBe(200)
  return { body, type: headers['content-type'] }
}
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/
const isAbsolute = (href: string | undefined) => expect(href).toMatch(/^http:\/\/nha-rong\.test\/\S*$/)

/** The addresses of a feed in its three forms, and of the page that it follows. */
const ofAll = () => ({
  atom: paths.feed.href(),
  rss: paths.feedRss.href(),
  json: paths.feedJson.href(),
  page: paths.home.href(),
})
const ofSection = () => {
  const { slug } = section()
  return {
    atom: paths.sectionFeed.href({ slug }),
    rss: paths.sectionFeedRss.href({ slug }),
    json: paths.sectionFeedJson.href({ slug }),
    page: paths.section.href({ slug }),
  }
}

describe.each([
  ['everything', ofAll],
  ['a section', ofSection],
])('the feed of %s', (_, places) => {
  it('keeps the rules of Atom (RFC 4287)', async () => {
    const { body, type } = await read(places().atom)
    expect(type).toBe('application/atom+xml; charset=utf-8')
    const feed = parse(body)
    expect(feed.name).toBe('feed')
    expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom')
    expect(feed.attributes['xml:lang']).toBe('vi')
    expect(one(one(feed, 'author'), 'name').text).toBe(portal.services.profile.office.name)
    expect(one(feed, 'title').text).not.toBe('')
    isAbsolute(one(feed, 'id').text)
    expect(one(feed, 'updated').text).toMatch(rfc3339)
    const links = Object.fromEntries(
      all(feed, 'link').map(({ attributes }) => [attributes['rel'], attributes]),
    )
    expect(links['self']).toMatchObject({
      href: `${origin}${places().atom}`,
      type: 'application/atom+xml',
    })
    expect(links['alternate']).toMatchObject({ href: `${origin}${places().page}`, type: 'text/html' })
    const entries = all(feed, 'entry')
    expect(entries).toHaveLength(2)
    expect(new Set(entries.map((entry) => one(entry, 'id').text)).size).toBe(2)
    for (const entry of entries) {
      expect(one(entry, 'id').text).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
      expect(one(entry, 'updated').text).toMatch(rfc3339)
      expect(one(entry, 'published').text).toMatch(rfc3339)
      expect(one(entry, 'summary').attributes['type']).toBe('text')
      isAbsolute(
        all(entry, 'link').find(({ attributes }) => attributes['rel'] === 'alternate')?.attributes['href'],
      )
    }
    const latest = entries
      .map((entry) => one(entry, 'updated').text)
      .toSorted()
      .at(-1)
    expect(one(feed, 'updated').text).toBe(latest)
    const own = entries.find((entry) => one(entry, 'id').text === `urn:uuid:${id}`)!
    expect(one(own, 'title')).toMatchObject({ text: title, attributes: { type: 'text' } })
    expect(one(own, 'summary').text).toBe(lead)
    expect(all(own, 'category').map(({ attributes }) => attributes)).toEqual([
      { term: 'mua-lu', label: 'Mưa lũ' },
      { term: 'r-d', label: 'R&D' },
    ])
  })

  it('keeps the rules of RSS 2.0 and its profile', async () => {
    const { body, type } = await read(places().rss)
    expect(type).toBe('application/rss+xml; charset=utf-8')
    const rss = parse(body)
    expect(rss).toMatchObject({ name: 'rss', attributes: { version: '2.0' } })
    const channel = one(rss, 'channel')
    for (const name of ['title', 'description']) expect(one(channel, name).text).not.toBe('')
    expect(one(channel, 'link').text).toBe(`${origin}${places().page}`)
    expect(one(channel, 'language').text).toBe('vi')
    expect(one(channel, 'lastBuildDate').text).toMatch(rfc822)
    expect(one(channel, 'atom:link').attributes).toEqual({
      rel: 'self',
      type: 'application/rss+xml',
      href: `${origin}${places().rss}`,
    })
    const items = all(channel, 'item')
    expect(items).toHaveLength(2)
    for (const item of items) {
      isAbsolute(one(item, 'link').text)
      expect(one(item, 'guid')).toMatchObject({
        attributes: { isPermaLink: 'false' },
        text: expect.stringMatching(/^urn:uuid:/),
      })
      expect(one(item, 'pubDate').text).toMatch(rfc822)
      expect(all(item, 'author'), 'an author is an address of mail').toEqual([])
      expect(one(item, 'dc:creator').text).not.toBe('')
    }
    const own = items.find((item) => one(item, 'guid').text === `urn:uuid:${id}`)!
    expect(one(own, 'title').text).toBe(title)
    // A reader takes this for HTML: read as HTML, it says what was written.
    expect(one(own, 'description').text).toBe('Tóm tắt: 5 &lt; 7 &amp; &lt;i&gt;không nghiêng&lt;/i&gt;.')
  })

  it('keeps the rules of JSON Feed 1.1', async () => {
    const { body, type } = await read(places().json)
    expect(type).toBe('application/feed+json; charset=utf-8')
    const feed = JSON.parse(body) as Record<string, unknown> & { items: Record<string, unknown>[] }
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: `${origin}${places().page}`,
      feed_url: `${origin}${places().json}`,
      language: 'vi',
      authors: [{ name: portal.services.profile.office.name }],
    })
    expect(feed.items).toHaveLength(2)
    for (const item of feed.items)
      expect(item).toMatchObject({
        id: expect.stringMatching(/^urn:uuid:/),
        url: expect.stringMatching(/^http:\/\/nha-rong\.test\/tin\//),
        content_text: expect.stringMatching(/./),
        date_published: expect.stringMatching(rfc3339),
        date_modified: expect.stringMatching(rfc3339),
      })
    expect(feed.items.find((item) => item['id'] === `urn:uuid:${id}`)).toMatchObject({
      title,
      content_text: lead,
      tags: ['Mưa lũ', 'R&D'],
    })
  })

  it('is announced on its page', async () => {
    const { body } = await read(places().page)
    for (const [form, href] of [
      ['atom+xml', places().atom],
      ['rss+xml', places().rss],
      ['feed+json', places().json],
    ])
      expect(linksIn(body)).toContainEqual({ rel: 'alternate', type: `application/${form}`, href })
  })
})

it('brings a corrected article back to its readers, in its old place', async () => {
  const stateOf = async () => {
    const entries = all(parse((await read(paths.feed.href())).body), 'entry')
    const place = entries.findIndex((entry) => one(entry, 'id').text === `urn:uuid:${id}`)
    const entry = entries[place]!
    return { place, published: one(entry, 'published').text, updated: one(entry, 'updated').text }
  }
  const before = await stateOf()
  portal.clock.advance({ days: 2 })
  await takeStep(portal, 'dang-bai', id, 'correct', { reason: 'Sửa ngày.' })
  await takeStep(portal, 'to-truong', id, 'force_publish', { reason: 'Sửa gấp.' })
  const after = await stateOf()
  expect(after).toMatchObject({ place: before.place, published: before.published })
  expect(Date.parse(after.updated)).toBe(portal.clock.now().getTime())
  const feed = parse((await read(paths.feed.href())).body)
  expect(one(feed, 'updated').text).toBe(after.updated)
})

it('has nothing in it where nothing is published, and is whole all the same', async () => {
  const { slug } = portal.services.profile.sections.find(({ code }) => code === '10.9')!
  const feed = parse((await read(paths.sectionFeed.href({ slug }))).body)
  expect(all(feed, 'entry')).toEqual([])
  expect(one(feed, 'updated').text).toMatch(rfc3339)
  expect(JSON.parse((await read(paths.sectionFeedJson.href({ slug }))).body)).toMatchObject({ items: [] })
})
