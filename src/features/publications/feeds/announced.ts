import { paths } from '#paths'

/** How pages announce the feed of everything, in its three forms. */
export const feedOfAll = {
  title: 'Tin, bài mới',
  href: paths.feed.href(),
  others: [
    { type: 'application/rss+xml', href: paths.feedRss.href() },
    { type: 'application/feed+json', href: paths.feedJson.href() },
  ],
}

/** The same for one section. */
export const feedOfSection = ({ name, slug }: { name: string; slug: string }) => ({
  title: `Tin mới: ${name}`,
  href: paths.sectionFeed.href({ slug }),
  others: [
    { type: 'application/rss+xml', href: paths.sectionFeedRss.href({ slug }) },
    { type: 'application/feed+json', href: paths.sectionFeedJson.href({ slug }) },
  ],
})
