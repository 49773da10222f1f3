import type { FastifyInstance } from 'fastify'
import { feeds } from './feeds/routes.ts'
import { lists } from './lists.tsx'
import { reading } from './reading.tsx'
import { siteMap } from './site-map/routes.ts'

/** What citizens read. */
export async function site(app: FastifyInstance) {
  app.register(reading)
  app.register(lists)
  app.register(feeds)
  app.register(siteMap)
}
