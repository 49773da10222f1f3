import { paths } from '#paths'
import type { Address } from './write.ts'

const inBoth = (vi: string, en: string): Address[] =>
  [vi, en].map((href) => ({ href, translations: { vi, en } }))

/** The pages that are there whatever is published. */
export const fixedPages: readonly Address[] = [
  ...inBoth(paths.home.href(), paths.english.home.href()),
  ...inBoth(paths.introduction.href(), paths.english.introduction.href()),
  ...inBoth(paths.contacts.href(), paths.english.contacts.href()),
  ...[
    paths.organisation,
    paths.leaders,
    paths.tags,
    paths.archive,
    paths.documents,
    paths.schedule,
    paths.petitions,
    paths.terms,
    paths.privacy,
    paths.accessibility,
    paths.reuse,
    paths.shortcuts,
    paths.display,
    paths.siteMap,
  ].map((path) => ({ href: path.href() })),
]
