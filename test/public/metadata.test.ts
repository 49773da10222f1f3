import { describe, expect, it } from 'vitest'
import { pageTypes } from '../page-types.ts'
import { useSite } from '../site.ts'

const site = useSite()
const mandatory = ['title', 'creator', 'date', 'description', 'publisher', 'identifier']
const open = pageTypes.filter(({ route, status, portal }) => route !== null && !status && !portal)

interface Thing {
  '@type': string
  [property: string]: unknown
}

const metaOf = (html: string, name: string) =>
  [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"\/?>/g)]
    .filter(([, key]) => key === name)
    .map(([, , content = '']) => content)
const canonicalOf = (html: string) =>
  [...html.matchAll(/<link rel="canonical" href="([^"]+)"/g)].map(([, href]) => href)
const thingsOf = (html: string): Thing[] => {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
  return blocks.flatMap(([, json = '']) => (JSON.parse(json) as { '@graph': Thing[] })['@graph'])
}

/** A page in the frame of the site; signing in has a frame of its own and is nothing to be found. */
const isOfSite = (html: string) => html.includes('rel="schema.DC"')

describe.each(open)('$name', (type) => {
  it('says the six elements of Dublin Core, one address, and what it is', async () => {
    const { html } = await site.read(type)
    if (!isOfSite(html)) {
      expect(html).toContain('class="plain"')
      return
    }
    for (const element of mandatory) {
      const [said, ...more] = metaOf(html, `DC.${element}`)
      expect(said?.trim(), `DC.${element}`).toBeTruthy()
      expect(more).toEqual([])
    }
    expect(metaOf(html, 'DC.date')[0]).toMatch(/^\d{4}-\d\d-\d\d$/)
    for (const property of ['og:title', 'og:description', 'og:url', 'og:site_name', 'og:type'])
      expect(metaOf(html, property)[0]?.trim(), property).toBeTruthy()
    if (html.includes('name="robots" content="noindex"')) return
    expect(canonicalOf(html)).toHaveLength(1)
    expect(canonicalOf(html)[0]).toMatch(/^http:\/\/nha-rong\.test\//)
    expect(metaOf(html, 'og:url')).toEqual(canonicalOf(html))
    expect(thingsOf(html).map(({ '@type': kind }) => kind)).toContain('GovernmentOrganization')
  })
})

const articlePages = () => Object.entries(site.articles).filter(([which]) => which !== 'taken down')

describe('the address of a page', () => {
  it('is the same on both domains of the office, and on any other name', async () => {
    const { domains } = site.portal.services.profile.office
    const hosts = ['nha-rong.test', domains.canonical, ...domains.aliases, 'evil.example']
    for (const url of ['/', `/tin/${site.articles.news}`]) {
      const pages = await Promise.all(hosts.map((host) => site.portal.visitor().get(url, { host })))
      for (const { body } of pages) {
        expect(canonicalOf(body)).toEqual([`http://nha-rong.test${url}`])
        expect(body).not.toContain('evil.example')
      }
    }
  })

  it('keeps no query that does not belong to it', async () => {
    const { body } = await site.portal.visitor().get(`/tin/${site.articles.news}?utm_source=x&truoc=1`)
    expect(canonicalOf(body)).toEqual([`http://nha-rong.test/tin/${site.articles.news}`])
  })
})

describe('what schema.org is told', () => {
  it('of an article has all that a reader by machine needs', async () => {
    for (const [which, slug] of articlePages()) {
      const { body } = await site.portal.visitor().get(`/tin/${slug}`)
      const news = thingsOf(body).find((thing) => thing['@type'] === 'NewsArticle')
      expect(news, which).toMatchObject({
        mainEntityOfPage: `http://nha-rong.test/tin/${slug}`,
        headline: expect.stringMatching(/\S/),
        datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        publisher: { '@id': 'http://nha-rong.test/#co-quan' },
        author: expect.arrayContaining([expect.objectContaining({ name: expect.stringMatching(/\S/) })]),
      })
    }
  })

  it('of the way to a page names every step with its address', async () => {
    const { body } = await site.portal.visitor().get(`/tin/${site.articles.news}`)
    const way = thingsOf(body).find((thing) => thing['@type'] === 'BreadcrumbList')
    const steps = way?.['itemListElement'] as { position: number; name: string; item: string }[]
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, n) => n + 1))
    expect(steps[0]).toMatchObject({ name: 'Trang chủ', item: 'http://nha-rong.test/' })
    expect(steps.at(-1)?.item).toBe(`http://nha-rong.test/tin/${site.articles.news}`)
  })

  it('of the office on its home page, its introduction and its contacts is all that a letter needs', async () => {
    for (const url of ['/', '/gioi-thieu', '/lien-he']) {
      const { body } = await site.portal.visitor().get(url)
      const office = thingsOf(body).find((thing) => thing['@type'] === 'GovernmentOrganization')
      const { name, phone } = site.portal.services.profile.office
      expect(office, url).toMatchObject({
        name,
        telephone: phone.value,
        address: { '@type': 'PostalAddress', streetAddress: expect.stringMatching(/\S/) },
      })
    }
  })
})

it('exports what is told of an article, with the six elements', async () => {
  for (const [, slug] of articlePages()) {
    const answer = await site.portal.visitor().get(`/tin/${slug}/du-lieu-dac-ta.json`)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    const told = answer.json() as Record<string, string>
    for (const element of mandatory) expect(told[element], element).toMatch(/\S/)
    const page = (await site.portal.visitor().get(`/tin/${slug}`)).body
    expect(metaOf(page, 'DC.identifier')).toEqual([told['identifier']])
  }
})
