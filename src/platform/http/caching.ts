import type { FastifyReply, FastifyRequest } from 'fastify'
import { isSignedIn } from '../actor.ts'
import type { Context } from '../context.ts'

/**
 * Seconds that a shared cache (a CDN, the web server in front) may show a page without asking. So long, and no longer,
 * an article that was taken down can still be met: no cache outside hears of it. Ten seconds are enough to take a
 * rush off the portal; browsers ask every time and mostly hear that nothing changed.
 */
const outsideSeconds = 10

/**
 * What may be kept of an answer that does not say so itself. An answer to somebody signed in, to a form, or with a
 * cookie is that person's alone; so is one where it is not known who asks, and one that tells of trouble is nobody's. What visitors read may be kept, but is
 * asked for again: it can be withdrawn, and looks different to somebody signed in.
 */
export function sayWhatMayBeKept(request: FastifyRequest, reply: FastifyReply): void {
  if (!reply.hasHeader('vary')) void reply.header('vary', 'accept-encoding, cookie')
  if (reply.hasHeader('cache-control')) return
  const ctx = request.ctx as Context | undefined
  const isPublic =
    ctx !== undefined &&
    !isSignedIn(ctx.actor) &&
    (request.method === 'GET' || request.method === 'HEAD') &&
    !reply.hasHeader('set-cookie')
  if (!isPublic || reply.statusCode >= 500) void reply.header('cache-control', 'private, no-store')
  else if (request.routeOptions.config.kept && reply.statusCode === 200)
    void reply.header('cache-control', `public, max-age=0, must-revalidate, s-maxage=${outsideSeconds}`)
  else void reply.header('cache-control', 'no-cache')
}
