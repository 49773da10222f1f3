import { strict as assert } from 'node:assert'
import { paths } from '#paths'
import { slugify } from '#lib/text.ts'
import { ask } from '../http/answer.ts'
import { slugOf, tagsOf, writeArticle, type Surroundings } from './archive.ts'
import type { LawText } from './law-articles.ts'

/** A page to be opened, and what must stand on it. */
export interface Opening {
  path: string
  expected: string
}

export type PageType =
  | 'home'
  | 'list'
  | 'deep'
  | 'tag'
  | 'month'
  | 'archive'
  | 'article'
  | 'feed'
  | 'sitemap'
  | 'sitemap_part'
  | 'search'

export interface Place {
  address: string
  size: number
  laws: readonly LawText[]
  around: Surroundings
  now: Date
  /** Of the n-th article, as the database has it. */
  idOf: (slug: string) => Promise<string>
}

/** What is opened of each type: several pages where a single one would only be the best known to every cache. */
export async function listOpenings(place: Place): Promise<Record<PageType, Opening[]>> {
  const { size, laws, around, now } = place
  const article = (n: number) => writeArticle(n, laws, around, now)
  const link = (n: number) => paths.article.href({ slug: article(n).slug })
  const steps = around.sections.length
  const list = paths.section.href({ slug: around.sections[0]!.slug })

  const cursorAt = async (n: number) => {
    const { slug, publishedAt } = article(n)
    return {
      path: `${list}?truoc=${publishedAt.getTime()}_${await place.idOf(slug)}`,
      expected: link(n + steps),
    }
  }
  const depths = [0.8, 0.85, 0.9, 0.95].map((share) => Math.floor((size * share) / steps) * steps)
  const some = Array.from({ length: 20 }, (_, n) => Math.floor((size * (n + 0.5)) / 20))
  const tag = tagsOf(laws[0]!).at(-1) ?? ''
  const month = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Ho_Chi_Minh',
    year: 'numeric',
    month: '2-digit',
  })
  return {
    home: [{ path: paths.home.href(), expected: paths.article.href({ slug: '' }) }],
    list: [{ path: list, expected: link(0) }],
    deep: await Promise.all(depths.map(cursorAt)),
    tag: [{ path: paths.tag.href({ slug: slugify(tag) }), expected: link(0) }],
    month: [
      {
        path: paths.archiveMonth.href({ month: month.format(now) }),
        expected: paths.article.href({ slug: '' }),
      },
    ],
    archive: [{ path: paths.archive.href(), expected: month.format(article(size - 1).publishedAt) }],
    article: some.map((n) => ({ path: link(n), expected: '<article' })),
    feed: [{ path: paths.feed.href(), expected: slugOf(article(0).title, 0) }],
    sitemap: [{ path: paths.siteMapXml.href(), expected: '<sitemapindex' }],
    sitemap_part: [{ path: await partOf(place), expected: paths.article.href({ slug: '' }) }],
    search: ['bảo vệ dữ liệu cá nhân', 'giay phep xay dung', 'Điều 12'].map((q) => ({
      path: `${paths.search.href()}?${new URLSearchParams({ q })}`,
      // Among a million texts common words may be given up: then the page says so, and has no answers.
      expected: 'class="search-page"',
    })),
  }
}

/** The part of the site map that has the month before this one, where there is one. */
async function partOf({ address }: Place): Promise<string> {
  const { body } = await ask(address + paths.siteMapXml.href())
  const parts = [...body.toString().matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, loc = '']) => new URL(loc).pathname,
  )
  const withArticles = parts.filter((path) => /\d/.test(path))
  return withArticles[1] ?? withArticles[0] ?? parts[0] ?? ''
}

/** Opens a page and answers with the milliseconds until its last byte. */
export async function open(address: string, { path, expected }: Opening): Promise<number> {
  const begun = performance.now()
  const { status, body } = await ask(address + path)
  const milliseconds = performance.now() - begun
  assert.equal(status, 200, `${path} answered ${status}`)
  assert(body.includes(expected), `${path} has no ${expected}`)
  return milliseconds
}
