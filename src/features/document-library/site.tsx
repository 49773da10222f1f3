import type { FastifyInstance } from 'fastify'
import { files } from './files.ts'
import { lists } from './lists.tsx'
import { readings } from './readings.tsx'

/** What citizens see of the document database. */
export async function site(app: FastifyInstance) {
  app.register(lists)
  app.register(readings)
  app.register(files)
}
