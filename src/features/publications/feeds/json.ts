import type { Feed } from './feed.ts'

/** JSON Feed 1.1. */
export const writeJson = (feed: Feed): string =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.page,
      feed_url: feed.self,
      description: feed.subtitle,
      language: 'vi',
      authors: [{ name: feed.publisher }],
      items: feed.entries.map(({ id, title, summary, address, published, updated, tags }) => ({
        id,
        url: address,
        title,
        content_text: summary === '' ? title : summary,
        date_published: published.toISOString(),
        date_modified: updated.toISOString(),
        ...(tags.length > 0 && { tags: tags.map(({ name }) => name) }),
      })),
    },
    null,
    2,
  )
