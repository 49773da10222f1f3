import type { FastifyInstance, FastifyRequest } from 'fastify'
import { NotFound } from '#platform/errors.ts'
import { paths } from '#paths'
import { groups } from '#ui/gallery/groups.ts'
import { DesignSystemPage, DesignSystemPartPage } from './pages/design-system-pages.tsx'

/** For those who build and judge pages; it says nothing of the office, but citizens have no use for it. */
export async function desk(app: FastifyInstance) {
  app.get(paths.designSystem.pattern, async (_request, reply) => reply.page(<DesignSystemPage />))

  app.get(
    paths.designSystemPart.pattern,
    async (request: FastifyRequest<{ Params: { part: string } }>, reply) => {
      const group = groups.find(({ slug }) => slug === request.params.part)
      if (!group) throw new NotFound()
      return reply.page(<DesignSystemPartPage group={group} />)
    },
  )
}
