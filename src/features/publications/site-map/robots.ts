import { paths } from '#paths'

/** What holds nothing to be found: the workspace, the way into it, answers to a search, forms about one page. */
const closed = [
  paths.desk.home,
  paths.signIn,
  paths.signOut,
  paths.forgotPassword,
  paths.resetPassword,
  paths.search,
  paths.reportError,
  paths.newPetition,
  paths.followPetition,
  paths.designSystem,
]

export const writeRobots = (publicUrl: string): string =>
  [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path.href()}`),
    '',
    `Sitemap: ${publicUrl}${paths.siteMapXml.href()}`,
    '',
  ].join('\n')
