import type { FastifyInstance } from 'fastify'
import { record } from '#platform/audit/index.ts'
import { NotFound } from '#platform/errors.ts'
import { flash, parseForm } from '#platform/http/index.ts'
import { paths } from '#paths'
import { administration } from './administration-desk.tsx'
import { authHeaders } from './cookies.ts'
import { deviceName, shortAddress } from '#lib/device.ts'
import { changeForm } from './form.ts'
import { heldForm } from './held-form-desk.tsx'
import { ownerOf, settle, wrongPassword } from './owner-answers.ts'
import { AccountPage } from './pages/account-page.tsx'
import { ChangePasswordPage } from './pages/change-password-page.tsx'
import { SessionsPage } from './pages/sessions-page.tsx'
import { changePassword } from './passwords.ts'
import { subjectOf } from './queries.ts'
import { countRecoveryCodes } from './second-factor.ts'
import { endSession, endSessions, listSessions } from './session.ts'
import { landing } from './site.tsx'
import { twoFactor } from './two-factor-desk.tsx'

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
