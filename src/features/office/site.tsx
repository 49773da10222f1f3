import type { FastifyInstance, FastifyRequest } from 'fastify'
import { listDivisions } from '#features/organisation/index.ts'
import { listSections } from '#features/sections/index.ts'
import { parseDocumentText, partOf, writeHtml } from '#lib/legal-outline/index.ts'
import { formatDay } from '#lib/days.ts'
import type { Profile } from '#platform/profile.ts'
import { kept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { drawChart } from './chart.ts'
import { describeContacts } from './contacts.ts'
import { findLeader, listLeaders } from './leaders.ts'
import { listNewsOf } from './news.ts'
import { ContactsPage } from './pages/contacts-page.tsx'
import { IntroductionPage } from './pages/introduction-page.tsx'
import { LeaderPage } from './pages/leader-page.tsx'
import { LeadersPage } from './pages/leaders-page.tsx'
import { OrganisationPage } from './pages/organisation-page.tsx'
import { SiteMapPage } from './pages/site-map-page.tsx'
import { TermsPage } from './pages/terms-page.tsx'
import { TextPage } from './pages/text-page.tsx'
import { drawSiteMap } from './site-map.ts'
import { readTextPage } from './text.ts'
import { translatedSite } from './translated-site.tsx'

type BySlug = FastifyRequest<{ Params: { slug: string } }>

/** What the office says about itself. */
export async function site(app: FastifyInstance) {
  app.register(translatedSite)

  app.get(paths.introduction.pattern, kept(), async ({ ctx }, reply) => {
    const { introduction } = ctx.profile.pages
    const leaders = (await listLeaders(ctx)).filter(({ serving }) => serving)
    const divisions = await listDivisions(ctx.db, ctx.now())
    return reply.page(
      <IntroductionPage
        text={readTextPage(introduction)}
        originalRevisedOn={introduction.revisedOn}
        leaders={leaders.map(({ name, title, slug }) => ({ name, title, href: paths.leader.href({ slug }) }))}
        divisions={divisions.map(({ name }) => ({ name }))}
      />,
    )
  })

  app.get(paths.organisation.pattern, kept(), async ({ ctx }, reply) =>
    reply.page(
      <OrganisationPage
        page={ctx.profile.pages.organisation}
        chart={await drawChart(ctx)}
        boardName={ctx.profile.board.name}
        isDemonstration={isDemonstration(ctx.profile)}
      />,
    ),
  )

  app.get(paths.leaders.pattern, kept(), async ({ ctx }, reply) =>
    reply.page(
      <LeadersPage
        page={ctx.profile.pages.leaders}
        leaders={await listLeaders(ctx)}
        committeeName={ctx.profile.office.parent}
        isDemonstration={isDemonstration(ctx.profile)}
      />,
    ),
  )

  app.get(paths.leader.pattern, kept(), async ({ ctx, params }: BySlug, reply) => {
    const leader = await findLeader(ctx, params.slug)
    const { revisedOn, grounds } = ctx.profile.pages.leaders
    return reply.page(
      <LeaderPage
        leader={leader}
        revisedOn={revisedOn}
        grounds={grounds}
        news={await listNewsOf(ctx, leader.id)}
        isDemonstration={isDemonstration(ctx.profile)}
      />,
    )
  })

  app.get(paths.contacts.pattern, kept(), async ({ ctx }, reply) =>
    reply.page(
      <ContactsPage
        contacts={describeContacts(ctx.profile, 'vi')}
        originalRevisedOn={ctx.profile.pages.contacts.revisedOn}
      />,
    ),
  )

  app.get(paths.terms.pattern, kept(), async ({ ctx: { profile } }, reply) => {
    const { number, issuedOn } = profile.office.regulation
    return reply.page(
      <TermsPage
        text={readTextPage(profile.pages.terms)}
        article={readProhibitedActs(profile)}
        source={`Quy chế ban hành kèm theo Quyết định số ${number} ngày ${formatDay(issuedOn)}`}
      />,
    )
  })

  for (const name of ['privacy', 'accessibility', 'reuse'] as const)
    app.get(paths[name].pattern, kept(), async ({ ctx: { profile } }, reply) =>
      reply.page(
        <TextPage
          text={readTextPage(profile.pages[name], { reportEmailDays: profile.office.reportEmailDays })}
        />,
      ),
    )

  app.get(paths.siteMap.pattern, kept(), async ({ ctx }, reply) => {
    const sections = (await listSections(ctx.db)).filter(({ hidden }) => !hidden)
    const leaders = (await listLeaders(ctx)).filter(({ serving }) => serving)
    return reply.page(<SiteMapPage entries={drawSiteMap(sections, leaders)} />)
  })
}

const articles = new WeakMap<Profile, string>()

/** Article 3 of the regulation, read once. */
function readProhibitedActs(profile: Profile): string {
  const known = articles.get(profile)
  if (known !== undefined) return known
  const article = writeHtml(partOf(parseDocumentText([profile.regulationText]).blocks, 'dieu-3'))
  articles.set(profile, article)
  return article
}

const isDemonstration = ({ leaders }: Profile): boolean => leaders.some(({ demonstration }) => demonstration)
