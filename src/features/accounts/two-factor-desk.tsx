import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { flash, parseForm, textOf } from '#platform/http/index.ts'
import { paths } from '#paths'
import { authHeaders } from './cookies.ts'
import { codeForm, proofForm } from './form.ts'
import type { OwnerOutcome } from './own-account.ts'
import { ownerOf, settle, wrongPassword } from './owner-answers.ts'
import { ConfirmTwoFactorPage, RecoveryCodesPage, TwoFactorPage } from './pages/two-factor-pages.tsx'
import {
  beginTwoFactor,
  confirmTwoFactor,
  countRecoveryCodes,
  endTwoFactor,
  renewRecoveryCodes,
} from './second-factor.ts'

export async function twoFactor(app: FastifyInstance) {
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
