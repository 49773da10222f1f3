import type { FastifyInstance, FastifyRequest } from 'fastify'
import { findTag, listMonths, listPublications, listTags, type Wanted } from '#features/articles/index.ts'
import type { Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { kept } from '#platform/kept-pages/index.ts'
import type { Profile } from '#platform/profile.ts'
import { paths } from '#paths'
import { linksFrom, parseCursor } from './cursor.ts'
import { ArchivePage } from './pages/archive-page.tsx'
import { MonthPage } from './pages/month-page.tsx'
import { SectionPage } from './pages/section-page.tsx'
import { TagIndexPage, TagPage } from './pages/tag-pages.tsx'
import { findShownSection } from './shown-sections.ts'
import { teaserOf } from './teaser.ts'

type Paged = FastifyRequest<{
  Params: { slug: string; month: string }
  Querystring: { truoc?: unknown }
}>

/** What was published, by section, by tag, by month. */
export async function lists(app: FastifyInstance) {
  app.get(paths.section.pattern, kept('truoc'), async ({ ctx, params, query }: Paged, reply) => {
    const slug = params.slug.toLowerCase()
    if (slug !== params.slug) return reply.redirect(paths.section.href({ slug }), 301)
    const { ids, ...place } = await findShownSection(ctx, slug)
    const here = paths.section.href({ slug })
    const list = await readList(ctx.db, here, query.truoc, { sectionIds: ids })
    return reply.page(<SectionPage {...place} {...list} way={wayFrom(place.section.id, ctx.profile)} />)
  })

  app.get(paths.tags.pattern, kept(), async ({ ctx: { db } }, reply) =>
    reply.page(<TagIndexPage tags={await listTags(db)} />),
  )

  app.get(paths.tag.pattern, kept('truoc'), async ({ ctx: { db }, params, query }: Paged, reply) => {
    const slug = params.slug.toLowerCase()
    if (slug !== params.slug) return reply.redirect(paths.tag.href({ slug }), 301)
    const tag = await findTag(db, slug)
    const list = await readList(db, paths.tag.href({ slug }), query.truoc, { tagSlug: slug })
    return reply.page(<TagPage tag={tag} {...list} />)
  })

  app.get(paths.archive.pattern, kept(), async ({ ctx: { db, remember } }, reply) =>
    reply.page(<ArchivePage months={await remember('months', () => listMonths(db))} />),
  )

  app.get(paths.archiveMonth.pattern, kept('truoc'), async (request: Paged, reply) => {
    const { db, remember } = request.ctx
    const { month } = request.params
    const months = await remember('months', () => listMonths(db))
    const at = months.findIndex((one) => one.month === month)
    const shown = months[at]
    if (!shown) throw new NotFound()
    const list = await readList(db, paths.archiveMonth.href({ month }), request.query.truoc, { month })
    return reply.page(<MonthPage {...shown} later={months[at - 1]} earlier={months[at + 1]} {...list} />)
  })
}

/** One page of a list that begins at `here`, with the ways on; `truoc` is what the address says, whatever that is. */
async function readList(db: Database, here: string, truoc: unknown, wanted: Wanted) {
  const before = parseCursor(truoc)
  const { publications, older } = await listPublications(db, { ...wanted, before })
  return { teasers: publications.map(teaserOf), links: linksFrom(here, before, older) }
}

/** What has pages of its own is led to from the section of its name: petitions, the leaders' week. */
function wayFrom(section: string, { petitions, duties }: Profile): { label: string; href: string } | null {
  if (section === petitions.section)
    return { label: 'Phản ánh, kiến nghị về quy định hành chính', href: paths.petitions.href() }
  const ofWeek = duties.find(({ trigger }) => trigger === 'week.begins')
  return ofWeek?.section === section
    ? { label: 'Lịch công tác tuần của lãnh đạo', href: paths.schedule.href() }
    : null
}
