import { paths } from '#paths'

/** Public addresses that answer with something other than a page, or only lead on. */
export const noPages: readonly string[] = [
  '/tai-nguyen/*',
  paths.feed.pattern,
  paths.feedRss.pattern,
  paths.sectionFeed.pattern,
  paths.feedJson.pattern,
  paths.sectionFeedRss.pattern,
  paths.sectionFeedJson.pattern,
  paths.robots.pattern,
  paths.searchSuggestions.pattern,
  paths.searchFeed.pattern,
  paths.openSearch.pattern,
  paths.siteMapXml.pattern,
  paths.siteMapPart.pattern,
  paths.media.pattern,
  paths.health.pattern,
  paths.icon.pattern,
  paths.iconPicture.pattern,
  paths.articleMetadata.pattern,
  paths.documentFile.pattern,
  paths.documentText.pattern,
  paths.documentJson.pattern,
  paths.documentsFeed.pattern,
  paths.documentsJson.pattern,
  // Without a sign-in under way they lead to the sign-in; with one, `two-factor-page.tsx` has tests of its own.
  paths.signInCode.pattern,
  paths.signInRecovery.pattern,
  paths.scheduleFeed.pattern,
  // A calendar, at a secret address.
  paths.dueFeed.pattern,
  // Without a link from a letter they lead to where one is asked for; `contributors.test.ts` looks at them.
  paths.newContribution.pattern,
  paths.contribution.pattern,
]
