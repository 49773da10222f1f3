import type { FastifyReply, FastifyRequest } from 'fastify'
import { contributorCookie } from '#platform/kept-pages/index.ts'
import { isToken } from '#platform/token.ts'
import { paths } from '#paths'
import type { Contributor } from './contributor.ts'
import { sessionLife } from './limits.ts'
import { readSession } from './queries.ts'

/** The cookie is sent only to the contributors' own pages. */
const path = paths.contributor.href()

const tokenOf = (request: FastifyRequest): string | null => {
  const token = request.cookies[contributorCookie] ?? ''
  return isToken(token) ? token : null
}

export async function whoContributes(request: FastifyRequest): Promise<Contributor | null> {
  const token = tokenOf(request)
  return token === null ? null : readSession(request.ctx.db, token, request.ctx.now())
}

export function keepSession(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(contributorCookie, token, {
    path,
    httpOnly: true,
    sameSite: 'lax',
    secure: request.ctx.publicUrl.startsWith('https:'),
    maxAge: sessionLife / 1000,
  })
}

export function dropSession(request: FastifyRequest, reply: FastifyReply): string | null {
  void reply.clearCookie(contributorCookie, { path })
  return tokenOf(request)
}
