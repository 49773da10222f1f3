import type { FastifyReply, FastifyRequest } from 'fastify'
import { isSignedIn } from '../actor.ts'
import type { Context } from '../context.ts'

/**
 * What may be kept of an answer that does not say so itself. An answer to somebody signed in, to a form, or with a
 * cookie is that person's alone; so is one where it is not known who asks. What visitors read may be kept, but is
 * asked for again each time: it can be withdrawn, and looks different to somebody signed in.
 */
export function sayWhatMayBeKept(request: FastifyRequest, reply: FastifyReply): void {
  if (reply.hasHeader('cache-control')) return
  const ctx = request.ctx as Context | undefined
  const isPublic =
    ctx !== undefined &&
    !isSignedIn(ctx.actor) &&
    ['GET', 'HEAD'].includes(request.method) &&
    !reply.hasHeader('set-cookie')
  if (!isPublic) void reply.header('cache-control', 'no-store')
  else void reply.headers({ 'cache-control': 'no-cache', vary: 'cookie' })
}
