import { describe, expect, it } from 'vitest'
import { noPages } from '../no-pages.ts'
import { pageTypes, type PageType } from '../page-types.ts'
import { useSite } from '../site.ts'
import { expectValidHtml } from '../valid-html.ts'
import { findFaults } from './page-rules.ts'

const site = useSite()
const titleOf = (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1]
const read = async (type: PageType) => {
  const page = await site.read(type)
  expect(page.status, `${page.url}\n${page.html.slice(0, 2000)}`).toBe(type.status ?? 200)
  return page.html
}

describe('the list of page types', () => {
  it('has every public address, each as a page or as something else', () => {
    const isPublic = (url: string) =>
      !url.startsWith('/ban-lam-viec') && !url.startsWith('/he-thong-thiet-ke')
    const real = site.portal.routes.filter(({ method, url }) => method === 'GET' && isPublic(url))
    const known = [...new Set([...pageTypes.flatMap(({ route }) => route ?? []), ...noPages])]
    expect(known.toSorted()).toEqual([...new Set(real.map(({ url }) => url))].toSorted())
  })

  it('gives each page a title of its own', async () => {
    const titles = new Map<string, string[]>()
    for (const type of pageTypes) {
      // A form that comes back, and a page that leads on, keep the title they had.
      const title = titleOf(await read(type)) ?? ''
      titles.set(title, [...(titles.get(title) ?? []), type.name])
    }
    expect([...titles].filter(([title, names]) => title === '' || names.length > 1)).toEqual([])
  })
})

describe.each(pageTypes)('$name', (type) => {
  it('is valid HTML', async () => {
    await expectValidHtml(await read(type), type.name)
  })

  it('is built for everybody, and of its own files', async () => {
    expect(findFaults(await read(type), type.language ?? 'vi')).toEqual([])
  })
})
