import type { FastifyRequest } from 'fastify'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses forms that another site makes a signed-in browser send. Browsers say where a request comes from
 * (Sec-Fetch-Site, and Origin on every POST), so no token has to live in the page, go stale in an open tab, or be
 * missing from a form that is sent again after sign-in. A client that sends neither header is no browser and
 * carries no cookies of a victim.
 */
export function isForged(request: FastifyRequest): boolean {
  if (safeMethods.has(request.method)) return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = request.headers
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== request.host
}
