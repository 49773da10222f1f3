import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { listPublished, type ArticleRecord, type Cursor } from '#features/articles/index.ts'
import { findSection, findSectionBySlug, listSections, type Section } from '#features/sections/index.ts'
import { NotFound } from '#platform/errors.ts'
import { kept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { feedOf } from './feed.ts'
import { SectionPage } from './pages/section-page.tsx'
import { reading } from './reading.tsx'
import { teaserOf } from './teaser.ts'

type BySlug = FastifyRequest<{ Params: { slug: string }; Querystring: { truoc?: unknown } }>

/** What citizens read. */
export async function site(app: FastifyInstance) {
  app.register(reading)
  app.get(paths.section.pattern, kept('truoc'), async (request: BySlug, reply) => {
    const { db } = request.ctx
    const { section, below } = await findShown(request)
    const before = parseCursor(request.query.truoc)
    const { articles, older } = await listPublished(db, { sectionIds: idsOf(section, below), before })
    const here = paths.section.href({ slug: section.slug })
    return reply.page(
      <SectionPage
        section={section}
        parent={section.parentId ? await findSection(db, section.parentId) : null}
        categories={below}
        teasers={articles.map(teaserOf)}
        older={older ? `${here}?truoc=${writeCursor(older)}` : undefined}
        newest={before ? here : undefined}
      />,
    )
  })

  app.get(paths.sectionFeed.pattern, kept(), async (request: BySlug, reply) =>
    sendFeed(request, reply, 'atom'),
  )
  app.get(paths.sectionFeedRss.pattern, kept(), async (request: BySlug, reply) =>
    sendFeed(request, reply, 'rss'),
  )
  app.get(paths.feed.pattern, kept(), async (request: BySlug, reply) => sendFeed(request, reply, 'atom'))
  app.get(paths.feedRss.pattern, kept(), async (request: BySlug, reply) => sendFeed(request, reply, 'rss'))
}

/** A section that is not hidden, with its categories that are not. */
async function findShown({ ctx: { db }, params }: BySlug) {
  const section = await findSectionBySlug(db, params.slug)
  if (section.hidden) throw new NotFound()
  const tree = await listSections(db)
  const below = tree.find(({ id }) => id === section.id)?.categories.filter(({ hidden }) => !hidden) ?? []
  return { section, below }
}

const idsOf = (section: Section, below: readonly Section[]) => [section.id, ...below.map(({ id }) => id)]

async function sendFeed(request: BySlug, reply: FastifyReply, form: 'atom' | 'rss') {
  const { db, profile, publicUrl } = request.ctx
  const place = request.params.slug === undefined ? null : await findShown(request)
  const page = place ? paths.section.href({ slug: place.section.slug }) : paths.home.href()
  const { articles } = await listPublished(db, {
    ...(place && { sectionIds: idsOf(place.section, place.below) }),
    limit: 30,
  })
  const feed = feedOf({
    title: place ? place.section.name : 'Tin, bài mới',
    self: `${publicUrl}${request.url.split('?', 1)[0]}`,
    page: `${publicUrl}${page}`,
    publisher: profile.office.name,
    articles,
    addressOf: ({ slug }: ArticleRecord) => `${publicUrl}${paths.article.href({ slug })}`,
  })
  reply.type(`application/${form}+xml; charset=utf-8`)
  return reply.send(form === 'atom' ? feed.atom1() : feed.rss2())
}

const cursorText = z
  .string()
  .transform((text) => text.split('_'))
  .pipe(z.tuple([z.string().regex(/^\d{1,14}$/), z.uuid()]))

/** An address that names no place in the list shows its beginning. */
function parseCursor(text: unknown): Cursor | undefined {
  const parsed = cursorText.safeParse(text)
  return parsed.success ? { publishedAt: new Date(Number(parsed.data[0])), id: parsed.data[1] } : undefined
}

const writeCursor = ({ publishedAt, id }: Cursor) => `${publishedAt.getTime()}_${id}`
