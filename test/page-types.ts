import { paths } from '#paths'
import { contributorPages } from './contributor-pages.ts'
import { schedulePages } from './schedule-pages.ts'
import { petitionPages } from './petition-pages.ts'
import { documentPages } from './document-pages.ts'
import type { Site } from './site.ts'

/** How a page comes about: it is opened, or it answers a form that stands on another page. */
export type Ask = { get: string } | { on: string; post: string; fields: Record<string, string> }

export interface PageType {
  name: string
  /** Pattern of the route that it shows; null where no route does: refusals. */
  route: string | null
  /** Default 200. */
  status?: number
  /** Default Vietnamese. */
  language?: 'en'
  /** Whose portal answers: a sound one (default), one with a defect, one whose database is away. */
  portal?: 'broken' | 'away'
  ask: (site: Site) => Ask
}

const at = (get: string) => () => ({ get })

/** Every kind of page that a citizen can come to, each with real content. `test/public` looks at all of them. */
export const pageTypes: readonly PageType[] = [
  { name: 'home', route: paths.home.pattern, ask: at(paths.home.href()) },
  {
    name: 'section',
    route: paths.section.pattern,
    ask: ({ sections }) => ({ get: paths.section.href({ slug: sections.full }) }),
  },
  {
    name: 'category',
    route: paths.section.pattern,
    ask: ({ sections }) => ({ get: paths.section.href({ slug: sections.category }) }),
  },
  {
    name: 'section without articles',
    route: paths.section.pattern,
    ask: ({ sections }) => ({ get: paths.section.href({ slug: sections.empty }) }),
  },
  ...(
    [
      'news',
      'long text',
      'table',
      'photo story',
      'corrected',
      'withdrawn',
      'archived',
      'republished',
    ] as const
  ).map((which): PageType => ({
    name: `article: ${which}`,
    route: paths.article.pattern,
    ask: ({ articles }) => ({ get: paths.article.href({ slug: articles[which] }) }),
  })),
  {
    name: 'print view',
    route: paths.printArticle.pattern,
    ask: ({ articles }) => ({ get: paths.printArticle.href({ slug: articles.table }) }),
  },
  {
    name: 'article taken down',
    route: paths.article.pattern,
    status: 410,
    ask: ({ articles }) => ({ get: paths.article.href({ slug: articles['taken down'] }) }),
  },

  ...documentPages,

  { name: 'introduction', route: paths.introduction.pattern, ask: at(paths.introduction.href()) },
  { name: 'organisation', route: paths.organisation.pattern, ask: at(paths.organisation.href()) },
  { name: 'leaders', route: paths.leaders.pattern, ask: at(paths.leaders.href()) },
  {
    name: 'leader',
    route: paths.leader.pattern,
    ask: ({ leader }) => ({ get: paths.leader.href({ slug: leader }) }),
  },
  { name: 'contacts', route: paths.contacts.pattern, ask: at(paths.contacts.href()) },
  { name: 'terms', route: paths.terms.pattern, ask: at(paths.terms.href()) },
  { name: 'privacy', route: paths.privacy.pattern, ask: at(paths.privacy.href()) },
  {
    name: 'accessibility statement',
    route: paths.accessibility.pattern,
    ask: at(paths.accessibility.href()),
  },
  { name: 'reuse of content', route: paths.reuse.pattern, ask: at(paths.reuse.href()) },
  { name: 'site map', route: paths.siteMap.pattern, ask: at(paths.siteMap.href()) },
  {
    name: 'English home',
    route: paths.english.home.pattern,
    language: 'en',
    ask: at(paths.english.home.href()),
  },
  {
    name: 'English introduction',
    route: paths.english.introduction.pattern,
    language: 'en',
    ask: at(paths.english.introduction.href()),
  },
  {
    name: 'English contacts',
    route: paths.english.contacts.pattern,
    language: 'en',
    ask: at(paths.english.contacts.href()),
  },
  { name: 'search', route: paths.search.pattern, ask: at(`${paths.search.href()}?q=nha+rong`) },
  { name: 'search, nothing asked', route: paths.search.pattern, ask: at(paths.search.href()) },
  {
    name: 'search, nothing found',
    route: paths.search.pattern,
    ask: at(`${paths.search.href()}?q=khongcogicahet`),
  },
  { name: 'conversion', route: paths.conversion.pattern, ask: at(paths.conversion.href()) },
  ...(
    [
      ['conversion, nothing given', '', 422],
      ['conversion, converted', 'Céng hoµ x· héi', 200],
    ] as const
  ).map(([name, text, status]): PageType => {
    const href = paths.conversion.href()
    const ask = () => ({ on: href, post: href, fields: { text, charset: '' } })
    return { name, route: paths.conversion.pattern, status, ask }
  }),
  ...contributorPages,
  ...schedulePages,
  ...petitionPages,

  { name: 'display', route: paths.display.pattern, ask: at(paths.display.href()) },
  { name: 'shortcuts', route: paths.shortcuts.pattern, ask: at(paths.shortcuts.href()) },
  { name: 'archive', route: paths.archive.pattern, ask: at(paths.archive.href()) },
  {
    name: 'archive of a month',
    route: paths.archiveMonth.pattern,
    ask: ({ month }) => ({ get: paths.archiveMonth.href({ month }) }),
  },
  { name: 'tags', route: paths.tags.pattern, ask: at(paths.tags.href()) },
  { name: 'tag', route: paths.tag.pattern, ask: ({ tag }) => ({ get: paths.tag.href({ slug: tag }) }) },

  {
    name: 'report an error',
    route: paths.reportError.pattern,
    ask: at(`${paths.reportError.href()}?trang=/`),
  },
  {
    name: 'report an error, with mistakes',
    route: paths.reportError.pattern,
    status: 422,
    ask: () => ({
      on: paths.reportError.href(),
      post: paths.reportError.href(),
      fields: { path: '', words: '', email: 'khong-phai-dia-chi' },
    }),
  },
  {
    name: 'receipt of a report',
    route: paths.sentPageReport.pattern,
    ask: () => ({
      on: paths.reportError.href(),
      post: paths.reportError.href(),
      fields: {
        path: '/',
        kind: 'spelling',
        words: 'Ở đoạn thứ hai, chữ “chỉ dạo” phải là “chỉ đạo”.',
        email: '',
      },
    }),
  },
  {
    name: 'report that is not known',
    route: paths.findPageReport.pattern,
    status: 422,
    ask: at(`${paths.findPageReport.href()}?ma=khong-co`),
  },

  { name: 'sign-in', route: paths.signIn.pattern, ask: at(paths.signIn.href()) },
  {
    name: 'sign-in with mistakes',
    route: paths.signIn.pattern,
    status: 422,
    ask: () => ({
      on: paths.signIn.href(),
      post: paths.signIn.href(),
      fields: { email: '', password: '' },
    }),
  },
  { name: 'forgotten password', route: paths.forgotPassword.pattern, ask: at(paths.forgotPassword.href()) },
  {
    name: 'new password without a letter',
    route: paths.resetPassword.pattern,
    status: 410,
    ask: at(paths.resetPassword.href()),
  },

  { name: 'nothing there', route: null, status: 404, ask: at('/khong-co-trang-nay') },
  { name: 'a defect', route: null, status: 500, portal: 'broken', ask: at(paths.home.href()) },
  { name: 'database away', route: null, status: 503, portal: 'away', ask: at(paths.home.href()) },
]
