import type { FastifyReply, FastifyRequest } from 'fastify'

/** The answer is a refusal for now, 429, and says in how many seconds to come again; the page is the caller's. */
export function refuseUntil({ ctx }: FastifyRequest, reply: FastifyReply, until: Date): FastifyReply {
  const seconds = Math.ceil((until.getTime() - ctx.now().getTime()) / 1000)
  return reply.code(429).header('retry-after', String(seconds))
}
