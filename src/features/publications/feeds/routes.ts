import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listPublications } from '#features/articles/index.ts'
import { kept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { findShownSection } from '../shown-sections.ts'
import { writeAtom } from './atom.ts'
import { feedOf, type Feed } from './feed.ts'
import { writeJson } from './json.ts'
import { writeRss } from './rss.ts'

interface Form {
  type: string
  write: (feed: Feed) => string
  ofAll: { pattern: string; href: () => string }
  ofSection: { pattern: string; href: (params: { slug: string }) => string }
}

const forms: readonly Form[] = [
  { type: 'application/atom+xml', write: writeAtom, ofAll: paths.feed, ofSection: paths.sectionFeed },
  { type: 'application/rss+xml', write: writeRss, ofAll: paths.feedRss, ofSection: paths.sectionFeedRss },
  {
    type: 'application/feed+json',
    write: writeJson,
    ofAll: paths.feedJson,
    ofSection: paths.sectionFeedJson,
  },
]

const entries = 30

/** The newest, for programs that follow the office: of everything, and of each section. */
export async function feeds(app: FastifyInstance) {
  for (const form of forms) {
    app.get(form.ofAll.pattern, kept(), async ({ ctx }, reply) => {
      const { db, profile, publicUrl } = ctx
      const { publications } = await listPublications(db, { limit: entries })
      const feed = feedOf({
        title: 'Tin, bài mới',
        self: `${publicUrl}${form.ofAll.href()}`,
        page: `${publicUrl}${paths.home.href()}`,
        publisher: profile.office.name,
        publicUrl,
        publications,
      })
      return send(reply, form, feed)
    })

    app.get(
      form.ofSection.pattern,
      kept(),
      async ({ ctx, params }: FastifyRequest<{ Params: { slug: string } }>, reply) => {
        const { db, profile, publicUrl } = ctx
        const { section, ids } = await findShownSection(ctx, params.slug)
        const { publications } = await listPublications(db, { sectionIds: ids, limit: entries })
        const feed = feedOf({
          title: section.name,
          self: `${publicUrl}${form.ofSection.href({ slug: section.slug })}`,
          page: `${publicUrl}${paths.section.href({ slug: section.slug })}`,
          publisher: profile.office.name,
          publicUrl,
          publications,
        })
        return send(reply, form, feed)
      },
    )
  }
}

const send = (reply: FastifyReply, { type, write }: Form, feed: Feed) =>
  reply.type(`${type}; charset=utf-8`).send(write(feed))
