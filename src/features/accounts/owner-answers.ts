import type { FastifyReply, FastifyRequest } from 'fastify'
import { passCookies } from './cookies.ts'
import type { OwnerOutcome } from './own-account.ts'
import { findAccount } from './queries.ts'
import { sayWait } from './site.tsx'

export const wrongPassword = 'Mật khẩu hiện tại không đúng.'

export const ownerOf = ({ ctx }: FastifyRequest) => findAccount(ctx.db, ctx.actor.id)

interface Answers<Response> {
  wrong: () => unknown
  done: (response: Response) => unknown
}

export function settle<Response>(
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
