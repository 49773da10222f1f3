import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isSignedIn } from '#platform/actor.ts'
import { SignInRequired } from '#platform/errors.ts'
import { holdForm, readMultipart } from '#platform/http/index.ts'
import { paths } from '#paths'
import { keepTicket } from './cookies.ts'

const withoutSession = new Set(['GET', 'HEAD'])

/** Open while the first password waits to be changed: the form that changes it, and what it needs. */
const openBeforeChange = new Set<string>([paths.desk.changePassword.pattern, paths.desk.heldForm.pattern])

/**
 * Stands before every page of the workspace. Without a session a page is asked for again after sign-in, and a form
 * that was sent is kept with all that was typed.
 */
export function guardWorkspace(app: FastifyInstance): void {
  app.addHook('preHandler', async (request, reply) => {
    if (!isSignedIn(request.ctx.actor)) return sendToSignIn(request, reply)
    if (request.session?.mustChangePassword && !openBeforeChange.has(request.routeOptions.url ?? ''))
      return reply.redirect(paths.desk.changePassword.href(), 303)
    return undefined
  })
}

async function sendToSignIn(request: FastifyRequest, reply: FastifyReply) {
  void reply.header('cache-control', 'no-store')
  if (withoutSession.has(request.method)) {
    const next = new URLSearchParams({ tiep: request.url }).toString()
    return reply.redirect(`${paths.signIn.href()}?${next}`, 303)
  }
  // A script saving in the background keeps what it has; nobody is there to be sent to another page.
  if (request.headers.accept?.includes('application/json')) throw new SignInRequired()
  const { fields } = await readMultipart(request)
  const { db, now, publicUrl } = request.ctx
  keepTicket(reply, publicUrl, await holdForm(db, request.url, fields, now()))
  return reply.redirect(paths.signIn.href(), 303)
}
