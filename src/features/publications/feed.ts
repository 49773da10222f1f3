import { Feed } from 'feed'
import type { ArticleRecord } from '#features/articles/index.ts'

export interface Following {
  title: string
  /** Absolute addresses: of this feed, and of the page it follows. */
  self: string
  page: string
  publisher: string
  articles: readonly ArticleRecord[]
  addressOf: (article: ArticleRecord) => string
}

/** Control characters that XML 1.0 has no way to write. */
const writable = (text: string) => text.replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')

const changedAt = ({ publicSince, publishedAt, stateSince }: ArticleRecord) =>
  publicSince ?? publishedAt ?? stateSince

/** The id of an entry never changes, whatever becomes of its address. */
export function feedOf({ title, self, page, publisher, articles, addressOf }: Following): Feed {
  const feed = new Feed({
    id: self,
    title: writable(title),
    description: writable(`${title} – ${publisher}`),
    link: page,
    language: 'vi',
    feedLinks: { atom: self },
    feed: self,
    updated: new Date(Math.max(0, ...articles.map((article) => changedAt(article).getTime()))),
    generator: 'Nhà Rông',
    author: { name: publisher },
  })
  for (const article of articles)
    feed.addItem({
      id: `urn:uuid:${article.id}`,
      guid: `urn:uuid:${article.id}`,
      title: writable(article.title),
      description: writable(article.content.lead),
      link: addressOf(article),
      published: article.publishedAt ?? article.stateSince,
      date: changedAt(article),
    })
  return feed
}
