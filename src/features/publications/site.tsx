import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listPublished, type ArticleRecord } from '#features/articles/index.ts'
import { kept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { feedOf } from './feed.ts'
import { findShown, idsOf, lists } from './lists.tsx'
import { reading } from './reading.tsx'

type BySlug = FastifyRequest<{ Params: { slug: string }; Querystring: { truoc?: unknown } }>

/** What citizens read. */
export async function site(app: FastifyInstance) {
  app.register(reading)
  app.register(lists)
  app.get(paths.sectionFeed.pattern, kept(), async (request: BySlug, reply) =>
    sendFeed(request, reply, 'atom'),
  )
  app.get(paths.sectionFeedRss.pattern, kept(), async (request: BySlug, reply) =>
    sendFeed(request, reply, 'rss'),
  )
  app.get(paths.feed.pattern, kept(), async (request: BySlug, reply) => sendFeed(request, reply, 'atom'))
  app.get(paths.feedRss.pattern, kept(), async (request: BySlug, reply) => sendFeed(request, reply, 'rss'))
}

async function sendFeed(request: BySlug, reply: FastifyReply, form: 'atom' | 'rss') {
  const { db, profile, publicUrl } = request.ctx
  const place =
    request.params.slug === undefined ? null : await findShown(request.ctx.db, request.params.slug)
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
