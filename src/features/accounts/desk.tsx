import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { record } from '#platform/audit/index.ts'
import { NotFound } from '#platform/errors.ts'
import { flash, parseForm, textOf } from '#platform/http/index.ts'
import { paths } from '#paths'
import { administration } from './administration-desk.tsx'
import { authHeaders, passCookies } from './cookies.ts'
import { deviceName, shortAddress } from '#lib/device.ts'
import { changeForm, codeForm, proofForm } from './form.ts'
import { heldForm } from './held-form-desk.tsx'
import type { OwnerOutcome } from './own-account.ts'
import { AccountPage } from './pages/account-page.tsx'
import { ChangePasswordPage } from './pages/change-password-page.tsx'
import { SessionsPage } from './pages/sessions-page.tsx'
import { ConfirmTwoFactorPage, RecoveryCodesPage, TwoFactorPage } from './pages/two-factor-pages.tsx'
import { changePassword } from './passwords.ts'
import { findAccount, subjectOf } from './queries.ts'
import {
  beginTwoFactor,
  confirmTwoFactor,
  countRecoveryCodes,
  endTwoFactor,
  renewRecoveryCodes,
} from './second-factor.ts'
import { endSession, endSessions, listSessions } from './session.ts'
import { landing, sayWait } from './site.tsx'

const wrongPassword = 'Mật khẩu hiện tại không đúng.'

/** Mounted inside the workspace, where the session has already been checked. */
export async function desk(app: FastifyInstance) {
  app.addHook('onRequest', async (_request, reply) => {
    void reply.header('cache-control', 'no-store')
  })
  app.register(ownAccount)
  app.register(twoFactor)
  app.register(ownSessions)
  app.register(heldForm)
  app.register(administration)
}

const ownerOf = ({ ctx }: FastifyRequest) => findAccount(ctx.db, ctx.actor.id)

async function ownAccount(app: FastifyInstance) {
  app.get(paths.desk.account.pattern, async (request, reply) => {
    const { ctx } = request
    const account = await ownerOf(request)
    const sessions = await listSessions(ctx.db, account.id, ctx.now())
    return reply.page(
      <AccountPage
        {...account}
        posts={ctx.actor.posts}
        twoFactor={account.twoFactorEnabled}
        recoveryCodes={await countRecoveryCodes(ctx, account)}
        sessions={sessions.length}
      />,
    )
  })

  app.get(paths.desk.changePassword.pattern, async (request, reply) => {
    const { mustChangePassword } = await ownerOf(request)
    return reply.page(<ChangePasswordPage forced={mustChangePassword} />)
  })

  app.post(paths.desk.changePassword.pattern, async (request, reply) => {
    const account = await ownerOf(request)
    const forced = account.mustChangePassword
    const form = parseForm(changeForm(account), request.body)
    if (!form.ok) return reply.code(422).page(<ChangePasswordPage errors={form.errors} forced={forced} />)
    const { currentPassword: current, password: next } = form.value
    const outcome = await changePassword(request.ctx, account, {
      headers: authHeaders(request),
      current,
      next,
    })
    return settle(request, reply, outcome, {
      wrong: () =>
        reply
          .code(422)
          .page(<ChangePasswordPage errors={{ currentPassword: wrongPassword }} forced={forced} />),
      done: () => {
        flash(reply, { kind: 'success', text: 'Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.' })
        return reply.redirect(forced ? landing(request, null) : paths.desk.account.href(), 303)
      },
    })
  })
}

async function twoFactor(app: FastifyInstance) {
  const page = async (request: FastifyRequest) => {
    const account = await ownerOf(request)
    return { on: account.twoFactorEnabled, recoveryCodes: await countRecoveryCodes(request.ctx, account) }
  }

  app.get(paths.desk.twoFactor.pattern, async (request, reply) =>
    reply.page(<TwoFactorPage {...await page(request)} />),
  )

  const proven = <Response,>(
    failed: 'bat-dau' | 'tat' | 'ma-moi',
    command: (...args: Parameters<typeof endTwoFactor>) => Promise<OwnerOutcome<Response>>,
    done: (reply: FastifyReply, response: Response) => unknown,
  ) =>
    app.post(paths.desk.twoFactorStep(failed).pattern, async (request, reply) => {
      const refuse = async (errors: Record<string, string>) =>
        reply.code(422).page(<TwoFactorPage {...await page(request)} failed={failed} errors={errors} />)
      const form = parseForm(proofForm, request.body)
      if (!form.ok) return refuse(form.errors)
      const proof = { headers: authHeaders(request), password: form.value.password }
      const outcome = await command(request.ctx, await ownerOf(request), proof)
      return settle(request, reply, outcome, {
        wrong: () => refuse({ password: wrongPassword }),
        done: (response) => done(reply, response),
      })
    })

  proven('bat-dau', beginTwoFactor, (reply, uri) => reply.page(<ConfirmTwoFactorPage uri={uri} />))
  proven('ma-moi', renewRecoveryCodes, (reply, codes) => reply.page(<RecoveryCodesPage codes={codes} />))
  proven('tat', endTwoFactor, (reply) => {
    flash(reply, { kind: 'success', text: 'Đã tắt xác thực hai lớp.' })
    return reply.redirect(paths.desk.twoFactor.href(), 303)
  })

  app.post(paths.desk.twoFactorStep('xac-nhan').pattern, async (request, reply) => {
    const uri = textOf(request.body, 'secretUri')
    if (!uri.startsWith('otpauth://totp/') || !URL.canParse(uri))
      return reply.redirect(paths.desk.twoFactor.href(), 303)
    const form = parseForm(codeForm, request.body)
    if (!form.ok) return reply.code(422).page(<ConfirmTwoFactorPage uri={uri} errors={form.errors} />)
    const proof = { headers: authHeaders(request), sessionId: request.session?.id, code: form.value.code }
    const outcome = await confirmTwoFactor(request.ctx, await ownerOf(request), proof)
    return settle(request, reply, outcome, {
      wrong: () => reply.code(422).page(<ConfirmTwoFactorPage uri={uri} errors={{ code: wrongCode }} />),
      done: (codes) => reply.page(<RecoveryCodesPage codes={codes} />),
    })
  })
}

const wrongCode = 'Mã không đúng hoặc đã hết hạn. Xin nhập mã đang hiện trên điện thoại.'

async function ownSessions(app: FastifyInstance) {
  app.get(paths.desk.sessions.pattern, async (request, reply) => {
    const { db, now } = request.ctx
    const { id: userId } = await ownerOf(request)
    const sessions = (await listSessions(db, userId, now())).map((session) => ({
      ...session,
      device: deviceName(session.userAgent),
      address: shortAddress(session.ipAddress),
      current: session.id === request.session?.id,
    }))
    return reply.page(<SessionsPage sessions={sessions} now={now()} />)
  })

  app.post(paths.desk.sessions.pattern, async (request, reply) => {
    const { ctx } = request
    const account = await ownerOf(request)
    const count = await ctx.db.transaction(async (tx) => {
      const ended = await endSessions(tx, account.id, request.session?.id)
      await record(tx, ctx, 'account.sessions_ended', subjectOf(account), { sessionsEnded: ended })
      return ended
    })
    flash(reply, { kind: 'success', text: `Đã kết thúc ${count} phiên khác.` })
    return reply.redirect(paths.desk.sessions.href(), 303)
  })

  app.post<{ Params: { id: string } }>(paths.desk.endSession.pattern, async (request, reply) => {
    const { ctx } = request
    const account = await ownerOf(request)
    await ctx.db.transaction(async (tx) => {
      if (!(await endSession(tx, account.id, request.params.id))) throw new NotFound()
      await record(tx, ctx, 'account.sessions_ended', subjectOf(account), { sessionsEnded: 1 })
    })
    flash(reply, { kind: 'success', text: 'Đã kết thúc phiên.' })
    return reply.redirect(paths.desk.sessions.href(), 303)
  })
}

interface Answers<Response> {
  wrong: () => unknown
  done: (response: Response) => unknown
}

function settle<Response>(
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: OwnerOutcome<Response>,
  { wrong, done }: Answers<Response>,
): unknown {
  if (outcome.step === 'wait') return sayWait(request, reply, outcome.until)
  if (outcome.step === 'wrong') return wrong()
  passCookies(reply, outcome.cookies)
  return done(outcome.response)
}
