import { sql } from 'drizzle-orm'
import { Parser } from 'htmlparser2'
import { expect, it } from 'vitest'
import { rebuildPublications } from '#features/articles/index.ts'
import { paths } from '#paths'
import { usePortal } from '#test/app.ts'
import { makeArticle, takeStep } from '#test/make.ts'
import { addressOf } from '#test/working.ts'

const portal = usePortal()
const origin = 'http://nha-rong.test'

interface Listed {
  loc: string
  lastmod: string | undefined
  translations: Record<string, string>
}

/** What an index or a part lists; fails where the root is another, or where something stands outside its place. */
async function readMap(url: string, root: 'sitemapindex' | 'urlset'): Promise<Listed[]> {
  const { body, statusCode, headers } = await portal.visitor().get(url)
  expect(statusCode, url).toBe(200)
  expect(headers['content-type']).toBe('application/xml; charset=utf-8')
  const listed: Listed[] = []
  const open: string[] = []
  let text = ''
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name)
        text = ''
        if (open.length === 2) listed.push({ loc: '', lastmod: undefined, translations: {} })
        if (name === 'xhtml:link') listed.at(-1)!.translations[attributes['hreflang']!] = attributes['href']!
      },
      ontext: (more) => (text += more),
      onclosetag(name) {
        if (name === 'loc' || name === 'lastmod') listed.at(-1)![name] = text
        expect(open.pop()).toBe(name)
      },
    },
    { xmlMode: true },
  )
  parser.end(body)
  expect(body).toContain(`<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"`)
  return listed
}

const pathOf = (loc: string) => {
  expect(loc.startsWith(`${origin}/`), loc).toBe(true)
  return loc.slice(origin.length)
}
const indexOf = () => readMap(paths.siteMapXml.href(), 'sitemapindex')
const partOf = (part: string) => readMap(paths.siteMapPart.href({ part }), 'urlset')

it('leads to pages that are there, every one of them', async () => {
  const { id } = await makeArticle(portal, 'published', { fields: { tags: 'Giao thông' } })
  const parts = await indexOf()
  expect(parts.length).toBeGreaterThan(1)
  const addresses: string[] = []
  for (const { loc } of parts)
    addresses.push(...(await readMap(pathOf(loc), 'urlset')).map((page) => pathOf(page.loc)))
  expect(addresses).toContain(await addressOf(portal, id))
  expect(new Set(addresses).size).toBe(addresses.length)
  for (const address of addresses) expect((await portal.visitor().get(address)).statusCode, address).toBe(200)
})

it('names the English page beside the Vietnamese one, from both sides', async () => {
  const pages = await partOf('trang.xml')
  for (const [vi, en] of [
    [paths.home.href(), paths.english.home.href()],
    [paths.contacts.href(), paths.english.contacts.href()],
  ])
    for (const href of [vi, en])
      expect(pages.find(({ loc }) => loc === `${origin}${href}`)?.translations).toEqual({
        vi: `${origin}${vi}`,
        en: `${origin}${en}`,
      })
})

it('says when a month last changed: at a correction, and when something was taken back', async () => {
  const { id } = await makeArticle(portal, 'published')
  const month = '2026-03.xml'
  const lastOf = async () => (await indexOf()).find(({ loc }) => loc.endsWith(month))?.lastmod
  portal.clock.advance({ days: 60 })
  await takeStep(portal, 'dang-bai', id, 'correct', { reason: 'Sửa.' })
  await takeStep(portal, 'to-truong', id, 'force_publish', { reason: 'Sửa gấp.' })
  expect(await lastOf()).toBe(portal.clock.now().toISOString())
  const address = `${origin}${await addressOf(portal, id)}`
  const listed = async () => (await partOf(month)).find(({ loc }) => loc === address)
  expect((await listed())?.lastmod).toBe(portal.clock.now().toISOString())
  portal.clock.advance({ days: 1 })
  await takeStep(portal, 'to-truong', id, 'take_down', { reason: 'Nhầm.' })
  expect(await lastOf()).toBe(portal.clock.now().toISOString())
  expect(await listed()).toBeUndefined()
})

it('parts a month that has more than 5,000, each article once', async () => {
  await portal.db.execute(sql`
    with made as (
      insert into articles (id, slug, division_id, created_by, created_at, first_published_at)
      select gen_random_uuid(), 'bai-' || n, 'TH', gen_random_uuid(), at, at
      from generate_series(1, 5003) as n, lateral (select timestamptz '2024-05-02T00:00Z' + n * interval '5 minutes' as at) as moment
      returning id, slug, created_at
    ), out as (
      insert into editions (id, article_id, number, state, state_since, revision, kind, section_id, title, published_at, public_since)
      select id, id, 1, 'published', created_at, 1, 'news', '10.1', slug, created_at, created_at from made returning id
    )
    insert into revisions (edition_id, number, content, hash, written_by, writer_name, written_at, why, typographic)
    select id, 1, '{"lead": "", "body": "", "tags": [], "leaders": [], "photos": []}', '', id, '', now(), '', false from out`)
  await rebuildPublications(portal.db)
  portal.clock.advance({ days: 1 })
  const names = (await indexOf()).map(({ loc }) => loc.split('/').at(-1))
  expect(names).toEqual(expect.arrayContaining(['2024-05.xml', '2024-05-2.xml']))
  const [first, second] = [await partOf('2024-05.xml'), await partOf('2024-05-2.xml')]
  expect([first.length, second.length]).toEqual([5000, 3])
  expect(new Set([...first, ...second].map(({ loc }) => loc)).size).toBe(5003)
  for (const nowhere of ['2024-05-3.xml', '2024-06.xml', '2024-05', 'abc', '%00'])
    expect((await portal.visitor().get(`/sitemap/${nowhere}`)).statusCode, nowhere).toBe(404)
})

it('keeps machines out of what holds nothing for them, and shows them the map', async () => {
  const { body, headers } = await portal.visitor().get(paths.robots.href())
  expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  const lines = body.split('\n')
  expect(lines[0]).toBe('User-agent: *')
  for (const path of [paths.desk.home, paths.signIn, paths.search])
    expect(lines).toContain(`Disallow: ${path.href()}`)
  expect(lines).toContain(`Sitemap: ${origin}${paths.siteMapXml.href()}`)
  const closed = lines.flatMap((line) => /^Disallow: (.+)$/.exec(line)?.[1] ?? [])
  for (const { loc } of await partOf('trang.xml'))
    expect(
      closed.filter((prefix) => pathOf(loc).startsWith(prefix)),
      loc,
    ).toEqual([])
})
