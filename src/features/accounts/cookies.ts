import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { heldFormCookie, sessionCookies } from '#platform/kept-pages/index.ts'

export { heldFormCookie, sessionCookies as cookiePrefix }

/** Not the proxy's header, which anybody can send: the address that the web server has settled on. */
export const addressHeader = 'x-nha-rong-address'

export const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:')

const nameOf = (publicUrl: string, name: string) =>
  `${isSecure(publicUrl) ? '__Secure-' : ''}${sessionCookies}.${name}`

interface Signing {
  publicUrl: string
  secret: string
}

export const readSessionToken = (request: FastifyRequest, signing: Signing): string | null =>
  readSigned(request.cookies[nameOf(signing.publicUrl, 'session_token')], signing.secret)

/** The sign-in that waits for its second factor. */
export const readChallenge = (request: FastifyRequest, signing: Signing): string | null =>
  readSigned(request.cookies[nameOf(signing.publicUrl, 'two_factor')], signing.secret)

/** "value.signature", as the sign-in library writes it: HMAC-SHA-256 in Base64. */
function readSigned(cookie: string | undefined, secret: string): string | null {
  const dot = cookie?.lastIndexOf('.') ?? -1
  if (cookie === undefined || dot < 1) return null
  const value = cookie.slice(0, dot)
  const given = Buffer.from(cookie.slice(dot + 1), 'base64')
  const due = createHmac('sha256', secret).update(value).digest()
  return given.length === due.length && timingSafeEqual(given, due) ? value : null
}

/** What the sign-in library may know of the browser. */
export function authHeaders(request: FastifyRequest): Headers {
  const headers = new Headers({ [addressHeader]: request.ip })
  for (const name of ['cookie', 'user-agent'] as const) {
    const value = request.headers[name]
    if (value !== undefined) headers.set(name, value)
  }
  return headers
}

export function passCookies(reply: FastifyReply, cookies: readonly string[]): void {
  for (const cookie of cookies) void reply.header('set-cookie', cookie)
}

export function dropSessionCookie(reply: FastifyReply, { publicUrl }: Pick<Signing, 'publicUrl'>): void {
  const secure = isSecure(publicUrl)
  void reply.clearCookie(nameOf(publicUrl, 'session_token'), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
  })
}

export function keepTicket(reply: FastifyReply, publicUrl: string, ticket: string): void {
  const secure = isSecure(publicUrl)
  void reply.setCookie(heldFormCookie, ticket, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: 86_400,
  })
}

export function dropTicket(reply: FastifyReply): void {
  void reply.clearCookie(heldFormCookie, { path: '/' })
}
