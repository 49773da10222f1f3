import type { FastifyInstance } from 'fastify'
import { listPublished } from '#features/articles/index.ts'
import { teaserOf } from '#features/publications/index.ts'
import { listSections } from '#features/sections/index.ts'
import type { Context } from '#platform/context.ts'
import { kept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { HomePage, type Shelf } from './pages/home-page.tsx'

export async function site(app: FastifyInstance) {
  app.get(paths.home.pattern, kept(), async (request, reply) => {
    const { db } = request.ctx
    const { articles } = await listPublished(db, { limit: 9 })
    return reply.page(<HomePage news={articles.map(teaserOf)} shelves={await listShelves(request.ctx)} />)
  })
}

/** The newest of each section; a section without anything is not on the home page. */
async function listShelves({ db }: Context): Promise<Shelf[]> {
  const shown = (await listSections(db)).filter(({ hidden }) => !hidden)
  const shelves = await Promise.all(
    shown.map(async (section) => {
      const sectionIds = [section.id, ...section.categories.map(({ id }) => id)]
      const { articles } = await listPublished(db, { sectionIds, limit: 4 })
      return { name: section.name, slug: section.slug, teasers: articles.map(teaserOf) }
    }),
  )
  return shelves.filter(({ teasers }) => teasers.length > 0)
}
