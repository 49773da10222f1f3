import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { paths } from '#paths'

/** For whatever watches the portal: 200 while pages can be served, 503 while the database is away. */
export async function site(app: FastifyInstance) {
  app.get(paths.health.pattern, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    await request.ctx.db.execute(sql`select 1`)
    return reply.type('application/json').send({ ok: true })
  })
}
