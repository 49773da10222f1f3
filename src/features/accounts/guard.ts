import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isSignedIn } from '#platform/actor.ts'
import { SignInRequired, TooOften } from '#platform/errors.ts'
import { findHeldForm, forgetHeldForm, holdForm, readMultipart } from '#platform/http/index.ts'
import { countVisit } from '#platform/visit-limits.ts'
import { paths } from '#paths'
import { lastPersonOf } from './session.ts'
import { dropTicket, heldFormCookie, keepTicket, readSessionToken } from './cookies.ts'
import { strangerFormLimit } from './limits.ts'

const withoutFields = new Set(['GET', 'HEAD'])

/** Open while the first password waits to be changed: the form that changes it, and what was typed before. */
const openBeforeChange = new Set<string>([paths.desk.changePassword.pattern, paths.desk.heldForm.pattern])

/**
 * Stands before every page of the workspace. Without a session a page is asked for again after sign-in, and a form
 * that was sent is kept with all that was typed; the same while a password has to be changed first.
 */
export function guardWorkspace(app: FastifyInstance): void {
  app.addHook('preHandler', async (request, reply) => {
    if (!isSignedIn(request.ctx.actor)) {
      const next = new URLSearchParams({ tiep: request.url }).toString()
      return turnAway(request, reply, { page: `${paths.signIn.href()}?${next}`, form: paths.signIn.href() })
    }
    if (request.session?.mustChangePassword && !openBeforeChange.has(request.routeOptions.url ?? '')) {
      const change = paths.desk.changePassword.href()
      return turnAway(request, reply, { page: change, form: change })
    }
    return undefined
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (isAccepted(request, reply)) await forgetSentForm(request, reply)
    return payload
  })
}

/** `page` is where to go when a page was asked for, `form` where a form was sent. */
async function turnAway(request: FastifyRequest, reply: FastifyReply, to: { page: string; form: string }) {
  void reply.header('cache-control', 'no-store')
  if (withoutFields.has(request.method)) return reply.redirect(to.page, 303)
  // A script saving in the background keeps what it has; nobody is there to be sent to another page.
  if (request.headers.accept?.includes('application/json')) throw new SignInRequired()
  await refuseFlood(request)
  const { fields } = await readMultipart(request, { files: false })
  const { db, now, publicUrl } = request.ctx
  const held = { path: request.url, fields, personId: await lastPersonOf(request) }
  keepTicket(reply, publicUrl, await holdForm(db, held, now()))
  return reply.redirect(to.form, 303)
}

/** Whose session is over carries a cookie that we have signed. Anybody else may fill the disk, a little. */
async function refuseFlood(request: FastifyRequest) {
  const { ctx, ip } = request
  if (readSessionToken(request, ctx) !== null) return
  const { waitUntil } = await countVisit(ctx.db, strangerFormLimit, ip, ctx.now())
  if (waitUntil)
    throw new TooOften(
      'Bạn chưa đăng nhập, và từ địa chỉ mạng này đã có nhiều nội dung được giữ lại. Hãy quay lại trang trước, chép lại nội dung đã nhập, đăng nhập rồi gửi lại.',
    )
}

const isAccepted = (request: FastifyRequest, reply: FastifyReply) =>
  request.method === 'POST' && reply.statusCode < 400 && isSignedIn(request.ctx.actor)

/** What was held has arrived now: the next sign-in need not offer it again. */
async function forgetSentForm(request: FastifyRequest, reply: FastifyReply) {
  const { db, now, actor } = request.ctx
  const form = await findHeldForm(db, { ticket: request.cookies[heldFormCookie], personId: actor.id }, now())
  if (form?.path !== request.url || request.session?.mustChangePassword) return
  await forgetHeldForm(db, form.id)
  dropTicket(reply)
}
