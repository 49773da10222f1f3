import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isSignedIn } from '#platform/actor.ts'
import { flash, parseForm, refuseUntil, textOf } from '#platform/http/index.ts'
import { paths } from '#paths'
import {
  authHeaders,
  dropSessionCookie,
  heldFormCookie,
  passCookies,
  readChallenge,
  readSessionToken,
} from './cookies.ts'
import { codeForm, forgotForm, recoveryForm, resetForm, signInForm } from './form.ts'
import { inMinutes, resetLinkLife } from './limits.ts'
import { localPath } from '#lib/local-path.ts'
import { ForgotPage, ForgotSentPage, ResetExpiredPage, ResetPage } from './pages/reset-pages.tsx'
import { CodePage, RecoveryPage, SignInPage, withNext } from './pages/sign-in-page.tsx'
import { WaitPage } from './pages/wait-page.tsx'
import { findResetOwner, requestReset, resetByLink } from './passwords.ts'
import { confirmSignIn, findChallenged, signIn, signOut, type Factor, type SignInOutcome } from './sign-in.ts'

const wrongPassword =
  'Địa chỉ thư điện tử hoặc mật khẩu không đúng. Nếu chắc chắn đã nhập đúng, xin hỏi người quản trị.'
const wrongCode: Record<Factor, string> = {
  code: 'Mã không đúng, đã hết hạn hoặc đã dùng. Xin đợi mã tiếp theo rồi nhập lại.',
  recovery_code: 'Mã khôi phục không đúng hoặc đã dùng.',
}

/** The doors of the workspace, open to everybody; nothing here may be kept by a cache. */
export async function site(app: FastifyInstance) {
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('cache-control', 'no-store')
  })
  app.register(signingIn)
  app.register(secondStep)
  app.register(forgetting)
}

async function signingIn(app: FastifyInstance) {
  app.get(paths.signIn.pattern, async (request, reply) => {
    const next = nextOf(request.query)
    if (isSignedIn(request.ctx.actor)) return reply.redirect(landing(request, next), 303)
    return reply.page(<SignInPage next={next} held={holdsForm(request)} />)
  })

  app.post(paths.signIn.pattern, async (request, reply) => {
    const next = nextOf(request.body)
    const again = { next, held: holdsForm(request) }
    const form = parseForm(signInForm, request.body)
    if (!form.ok) return reply.code(422).page(<SignInPage {...form} {...again} />)
    const outcome = await signIn(request.ctx, callerOf(request), form.value)
    if (outcome.step === 'wrong') {
      const { email } = form.value
      return reply
        .code(422)
        .page(<SignInPage values={{ email }} errors={{ email: wrongPassword }} {...again} />)
    }
    return goOn(request, reply, outcome, next)
  })

  app.post(paths.signOut.pattern, async (request, reply) => {
    await signOut(request.ctx, readSessionToken(request, request.ctx))
    dropSessionCookie(reply, request.ctx)
    flash(reply, { kind: 'success', text: 'Đã đăng xuất.' })
    return reply.redirect(paths.signIn.href(), 303)
  })
}

const steps = [
  { path: paths.signInCode, factor: 'code', schema: codeForm, Page: CodePage },
  { path: paths.signInRecovery, factor: 'recovery_code', schema: recoveryForm, Page: RecoveryPage },
] as const

async function secondStep(app: FastifyInstance) {
  for (const { path, factor, schema, Page } of steps) {
    app.get(path.pattern, async (request, reply) => {
      const next = nextOf(request.query)
      const userId = await findChallenged(request.ctx, readChallenge(request, request.ctx))
      if (userId === null) return reply.redirect(withNext(paths.signIn.href(), next), 303)
      return reply.page(<Page next={next} />)
    })

    app.post(path.pattern, async (request, reply) => {
      const next = nextOf(request.body)
      const form = parseForm(schema, request.body)
      if (!form.ok) return reply.code(422).page(<Page errors={form.errors} next={next} />)
      const userId = await findChallenged(request.ctx, readChallenge(request, request.ctx))
      const answer = { userId, factor, code: form.value.code }
      const outcome = await confirmSignIn(request.ctx, callerOf(request), answer)
      if (outcome.step === 'wrong')
        return reply.code(422).page(<Page errors={{ code: wrongCode[factor] }} next={next} />)
      return goOn(request, reply, outcome, next)
    })
  }
}

async function forgetting(app: FastifyInstance) {
  app.get(paths.forgotPassword.pattern, async (_request, reply) => reply.page(<ForgotPage />))

  app.post(paths.forgotPassword.pattern, async (request, reply) => {
    const form = parseForm(forgotForm, request.body)
    if (!form.ok) return reply.code(422).page(<ForgotPage {...form} />)
    const until = await requestReset(request.ctx, form.value.email, request.ip)
    if (until) return sayWait(request, reply, until)
    return reply.page(<ForgotSentPage minutes={inMinutes(resetLinkLife)} />)
  })

  app.get(paths.resetPassword.pattern, async (request, reply) => {
    // The address holds the secret: it must not travel on to another site.
    void reply.header('referrer-policy', 'same-origin')
    const token = textOf(request.query, 'ma')
    const owner = await findResetOwner(request.ctx, token)
    if (!owner) return reply.code(410).page(<ResetExpiredPage />)
    return reply.page(<ResetPage token={token} email={owner.email} />)
  })

  app.post(paths.resetPassword.pattern, async (request, reply) => {
    const token = textOf(request.body, 'ma')
    const owner = await findResetOwner(request.ctx, token)
    if (!owner) return reply.code(410).page(<ResetExpiredPage />)
    const form = parseForm(resetForm(owner), request.body)
    if (!form.ok)
      return reply.code(422).page(<ResetPage errors={form.errors} token={token} email={owner.email} />)
    const done = await resetByLink(request.ctx, owner, { token, password: form.value.password })
    if (!done) return reply.code(410).page(<ResetExpiredPage />)
    flash(reply, { kind: 'success', text: 'Đã đặt mật khẩu mới. Mời đăng nhập bằng mật khẩu đó.' })
    return reply.redirect(paths.signIn.href(), 303)
  })
}

const nextOf = (fields: unknown) => localPath(textOf(fields, 'tiep'))
const holdsForm = (request: FastifyRequest) => request.cookies[heldFormCookie] !== undefined

const callerOf = (request: FastifyRequest) => ({
  headers: authHeaders(request),
  sessionToken: readSessionToken(request, request.ctx),
})

/** What was typed before the session ended comes first. */
export const landing = (request: FastifyRequest, next: string | null) =>
  holdsForm(request) ? paths.desk.heldForm.href() : (next ?? paths.desk.home.href())

function goOn(
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Exclude<SignInOutcome, { step: 'wrong' }>,
  next: string | null,
) {
  switch (outcome.step) {
    case 'inside':
      passCookies(reply, outcome.cookies)
      return reply.redirect(landing(request, next), 303)
    case 'code':
      passCookies(reply, outcome.cookies)
      return reply.redirect(withNext(paths.signInCode.href(), next), 303)
    case 'again':
      flash(reply, { kind: 'warning', text: 'Bước xác thực đã quá thời gian. Mời đăng nhập lại từ đầu.' })
      return reply.redirect(withNext(paths.signIn.href(), next), 303)
    case 'wait':
      return sayWait(request, reply, outcome.until)
  }
}

export function sayWait(request: FastifyRequest, reply: FastifyReply, until: Date) {
  const wait = until.getTime() - request.ctx.now().getTime()
  return refuseUntil(request, reply, until).page(<WaitPage until={until} minutes={inMinutes(wait)} />)
}
