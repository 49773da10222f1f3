import type { FastifyInstance, FastifyRequest } from 'fastify'
import { listAddressesOfMonth } from '#features/articles/index.ts'
import { listPublicAddresses } from '#features/documents/index.ts'
import type { Context } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { kept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { listShownSections } from '../shown-sections.ts'
import { fixedPages } from './fixed-pages.ts'
import { listParts, mostOfPart, type Part } from './parts.ts'
import { writeRobots } from './robots.ts'
import { writeAddresses, writeIndex, type Address } from './write.ts'

const xmlType = 'application/xml; charset=utf-8'

/** What search engines ask for first. */
export async function siteMap(app: FastifyInstance) {
  app.get(paths.robots.pattern, kept(), async ({ ctx }, reply) =>
    reply.type('text/plain; charset=utf-8').send(writeRobots(ctx.publicUrl)),
  )

  app.get(paths.siteMapXml.pattern, kept(), async ({ ctx }, reply) =>
    reply
      .type(xmlType)
      .send(await ctx.remember('site-map', async () => writeIndex(ctx.publicUrl, await listParts(ctx)))),
  )

  app.get(
    paths.siteMapPart.pattern,
    kept(),
    async ({ ctx, params }: FastifyRequest<{ Params: { part: string } }>, reply) => {
      const part = (await listParts(ctx)).find(({ name }) => name === params.part)
      if (!part) throw new NotFound()
      return reply.type(xmlType).send(writeAddresses(ctx.publicUrl, await listAddresses(ctx, part)))
    },
  )
}

async function listAddresses(ctx: Context, { holds, month, from }: Part): Promise<Address[]> {
  const wanted = { from, limit: mostOfPart }
  if (holds === 'pages') {
    const sections = await listShownSections(ctx)
    const places = sections.map(({ section: { slug } }) => ({ href: paths.section.href({ slug }) }))
    return [...fixedPages, ...places]
  }
  const [path, listed] =
    holds === 'documents'
      ? [paths.document, await listPublicAddresses(ctx.db, wanted)]
      : [paths.article, await listAddressesOfMonth(ctx.db, month, wanted)]
  return listed.map(({ slug, changedAt }) => ({ href: path.href({ slug }), changedAt }))
}
