import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { flashCookie } from '../kept-pages/index.ts'

export interface Flash {
  kind: 'success' | 'warning'
  text: string
}

/** A sentence for the next page that this browser opens: "Đã ký." after the redirect that follows a step. */
export function flash(reply: FastifyReply, message: Flash): void {
  reply.setCookie(flashCookie, Buffer.from(JSON.stringify(message)).toString('base64url'), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: reply.request.ctx.publicUrl.startsWith('https:'),
    maxAge: 60,
  })
}

export function takeFlash(request: FastifyRequest, reply: FastifyReply): Flash | null {
  const value = request.cookies[flashCookie]
  if (!value) return null
  reply.clearCookie(flashCookie, { path: '/' })
  try {
    const { kind, text } = JSON.parse(Buffer.from(value, 'base64url').toString('utf8')) as Partial<Flash>
    return text && (kind === 'success' || kind === 'warning') ? { kind, text } : null
  } catch {
    return null // Not a message of ours: a cookie is whatever the browser says.
  }
}
