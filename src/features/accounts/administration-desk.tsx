import type { FastifyInstance, FastifyReply } from 'fastify'
import { findPerson } from '#features/organisation/index.ts'
import { waitOf } from '#platform/attempts.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { flash, parseForm } from '#platform/http/index.ts'
import { paths } from '#paths'
import {
  assertAdministrator,
  assertLockable,
  createAccount,
  disableAccount,
  enableAccount,
  mailResetLink,
  renewPassword,
  requireNewPassword,
  resetTwoFactor,
} from './administration.ts'
import { administrationForm, type AdministrationStep } from './form.ts'
import { accountLimit } from './limits.ts'
import { FirstPasswordPage, PersonAccountPage, type AccountState } from './pages/person-account-page.tsx'
import { accountOf } from './queries.ts'
import { listSessions } from './session.ts'

/** Each step answers the password that is to be shown, where it made one. */
const steps: Record<AdministrationStep, (ctx: Context, personId: string) => Promise<string | null | void>> = {
  create: (ctx, personId) => createAccount(ctx, personId, 'shown'),
  invite: (ctx, personId) => createAccount(ctx, personId, 'mailed'),
  lock: disableAccount,
  unlock: enableAccount,
  'renew-password': renewPassword,
  'mail-link': mailResetLink,
  'require-change': requireNewPassword,
  'reset-two-factor': resetTwoFactor,
}

const done: Record<AdministrationStep, string> = {
  create: 'Đã cấp tài khoản.',
  invite: 'Đã cấp tài khoản và gửi thư mời đặt mật khẩu.',
  lock: 'Đã khóa tài khoản. Mọi phiên đăng nhập của tài khoản đã kết thúc.',
  unlock: 'Đã mở khóa tài khoản.',
  'renew-password': 'Đã tạo mật khẩu mới.',
  'mail-link': 'Đã gửi thư đặt lại mật khẩu.',
  'require-change': 'Lần tới mở bàn làm việc, người này phải đổi mật khẩu.',
  'reset-two-factor': 'Đã gỡ xác thực hai lớp. Mọi phiên đăng nhập của tài khoản đã kết thúc.',
}

export async function administration(app: FastifyInstance) {
  app.get<{ Params: { id: string } }>(paths.desk.personAccount.pattern, async (request, reply) => {
    const { ctx, params } = request
    assertAdministrator(ctx)
    const person = await findPerson(ctx.db, params.id)
    return reply.page(
      <PersonAccountPage
        person={{ id: person.id, name: person.fullName, email: person.email }}
        account={await stateOf(ctx, person.id)}
        lockRefusal={await lockRefusal(ctx, person.id)}
      />,
    )
  })

  app.post<{ Params: { id: string } }>(paths.desk.personAccount.pattern, async (request, reply) => {
    const { ctx, params } = request
    assertAdministrator(ctx)
    const person = await findPerson(ctx.db, params.id)
    const form = parseForm(administrationForm, request.body)
    if (!form.ok) throw new RuleBroken('Không rõ cần làm việc gì với tài khoản này.')
    const password = await steps[form.value.step](ctx, person.id)
    if (password)
      return showPassword(reply, { id: person.id, name: person.fullName, email: person.email }, password)
    flash(reply, { kind: 'success', text: done[form.value.step] })
    return reply.redirect(paths.desk.personAccount.href({ id: person.id }), 303)
  })
}

const showPassword = (
  reply: FastifyReply,
  person: { id: string; name: string; email: string },
  password: string,
) => reply.page(<FirstPasswordPage person={person} password={password} />)

async function stateOf(ctx: Context, personId: string): Promise<AccountState | null> {
  const account = await accountOf(ctx.db, personId)
  if (!account) return null
  const sessions = await listSessions(ctx.db, account.id, ctx.now())
  const waitUntil = await waitOf(ctx.db, { limit: accountLimit, who: account.email }, ctx.now())
  return { ...account, waitUntil, sessions: sessions.length }
}

/** The same rule as the command's, said before the click. */
async function lockRefusal(ctx: Context, personId: string): Promise<string | null> {
  try {
    await assertLockable(ctx.db, ctx, personId)
    return null
  } catch (error) {
    if (error instanceof RuleBroken) return error.rule
    throw error
  }
}
