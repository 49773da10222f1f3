import type { FastifyInstance, FastifyRequest } from 'fastify'
import { findPublicArticle, readArticle, type PublicRecord } from '#features/articles/index.ts'
import type { ReadableArticle } from '#features/articles/index.ts'
import type { Context } from '#platform/context.ts'
import { kept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { ArticlePage } from './pages/article-page.tsx'
import { PrintPage } from './pages/print-page.tsx'

type BySlug = FastifyRequest<{ Params: { slug: string } }>
type Address = typeof paths.article | typeof paths.printArticle | typeof paths.articleMetadata

/** One article: to be read, to be printed, and what machines are told of it. */
export async function reading(app: FastifyInstance) {
  app.get(paths.article.pattern, kept(), async ({ ctx, params: { slug } }: BySlug, reply) => {
    const found = await findAt(ctx, slug, paths.article)
    if ('movedTo' in found) return reply.redirect(found.movedTo, 301)
    return reply.page(<ArticlePage article={found.article} neighbours={found.record} />)
  })

  app.get(paths.printArticle.pattern, kept(), async ({ ctx, params: { slug } }: BySlug, reply) => {
    const found = await findAt(ctx, slug, paths.printArticle)
    if ('movedTo' in found) return reply.redirect(found.movedTo, 301)
    return reply.page(<PrintPage article={found.article} />)
  })

  app.get(paths.articleMetadata.pattern, kept(), async ({ ctx, params: { slug } }: BySlug, reply) => {
    const found = await findAt(ctx, slug, paths.articleMetadata)
    if ('movedTo' in found) return reply.redirect(found.movedTo, 301)
    reply.type('application/json; charset=utf-8')
    return reply.send(JSON.stringify(exportMetadata(found.article), null, 2))
  })
}

type Found = { article: ReadableArticle; record: PublicRecord } | { movedTo: string }

/** The article at this slug; an address that changed, or that somebody wrote in capitals, leads to the one of today. */
async function findAt(ctx: Context, slug: string, address: Address): Promise<Found> {
  const written = slug.toLowerCase()
  const found = await findPublicArticle(ctx.db, written)
  if (!found.found) return { movedTo: address.href({ slug: found.movedTo }) }
  if (written !== slug) return { movedTo: address.href({ slug: written }) }
  return { article: await readArticle(ctx, found.article, found.corrections), record: found.article }
}

/** Dublin Core as a file (R-1012); several values stand in one text, separated by ";". */
const exportMetadata = ({ metadata }: ReadableArticle) => ({
  '@context': 'http://purl.org/dc/elements/1.1/',
  ...metadata,
})
