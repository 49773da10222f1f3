import type { FastifyInstance } from 'fastify'
import { kept, notKept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { listSections } from '#features/sections/index.ts'
import { arrangeFront } from './front.ts'
import { drawIcon, icon } from './icon.ts'
import { HomePage } from './pages/home-page.tsx'

const day = 'public, max-age=86400'

export async function site(app: FastifyInstance) {
  app.get(paths.home.pattern, kept(), async (request, reply) => {
    const { db, remember } = request.ctx
    const tree = await remember('sections', () => listSections(db))
    const sections = tree.filter(({ hidden }) => !hidden)
    return reply.page(<HomePage {...await arrangeFront(db, sections)} sections={sections} />)
  })

  // A file that is the same for everybody needs no page kept for it; browsers and machines in front keep it a day.
  app.get(paths.icon.pattern, notKept, async (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', day).send(icon),
  )
  app.get(paths.iconPicture.pattern, notKept, async (_request, reply) =>
    reply
      .type('image/png')
      .header('cache-control', day)
      .send(await drawIcon()),
  )
}
