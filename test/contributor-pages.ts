import { paths } from '#paths'
import type { PageType } from './page-types.ts'

const token = 'A'.repeat(43)
const page = (name: string, route: string, get: string): PageType => ({ name, route, ask: () => ({ get }) })

/** What a citizen sees on the way to become a contributor; what is behind the link has tests of its own. */
export const contributorPages: readonly PageType[] = [
  page('contributors', paths.contributor.pattern, paths.contributor.href()),
  page('contributors, register', paths.registerContributor.pattern, paths.registerContributor.href()),
  page('contributors, registered', paths.registeredContributor.pattern, paths.registeredContributor.href()),
  page('contributors, confirm', paths.confirmContributor.pattern, paths.confirmContributor.href({ token })),
  page('contributors, enter', paths.enterContributor.pattern, paths.enterContributor.href()),
  page('contributors, link sent', paths.enteredContributor.pattern, paths.enteredContributor.href()),
  page('contributors, link', paths.contributorLink.pattern, paths.contributorLink.href({ token })),
  {
    name: 'contributors, register, nothing given',
    route: paths.registerContributor.pattern,
    status: 422,
    ask: () => {
      const href = paths.registerContributor.href()
      return { on: href, post: href, fields: { email: 'khong-phai' } }
    },
  },
]
