import { randomBytes } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { ConnectionError, FastifyServerOptions } from 'fastify'
import type { Socket } from 'node:net'

/** No page stands here, nor ever will. */
const nowhere = '/-'

/**
 * The address as the router shall see it. What cannot be decoded ("/%FF", "/%zz") is a page that there is not, with the
 * headers and the frame of every other page: left to the router, it would be answered before any hook has run. A whole
 * address ("GET http://host/path") is the path in it (RFC 9112, 3.2.2).
 */
export function readableUrl(url: string): string {
  if (!url.startsWith('/')) {
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return nowhere
    const { pathname, search } = new URL(url)
    return readableUrl(pathname + search)
  }
  const path = url.split(/[?#]/, 1)[0] ?? ''
  if (!path.includes('%')) return url
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return nowhere + url.slice(path.length) // The person followed a broken link; the page says so.
  }
}

const statusOf = ({ code }: ConnectionError): number => {
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 413
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}

/** What is no HTTP at all gets an answer in HTTP, and the connection ends. */
function answerNoise(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (socket.bytesWritten === 0 || socket.writable) {
    const status = statusOf(error)
    const text = `${status} ${STATUS_CODES[status]}\n`
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${text.length}`,
      "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: same-origin',
      'Cache-Control: no-store',
      'Connection: close',
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n${text}`)
  }
  socket.destroySoon()
}

/** For Fastify: how requests are taken that no browser sends, and how a request is called. */
export const oddRequests = {
  rewriteUrl: ({ url = '/' }) => readableUrl(url),
  clientErrorHandler: answerNoise,
  /** Short enough to be read out on the telephone, and never twice. */
  genReqId: () => randomBytes(5).toString('hex').toUpperCase(),
  // An address has up to 120 letters, the name of a file 255, each of them nine characters when encoded.
  routerOptions: { maxParamLength: 2500 },
} satisfies FastifyServerOptions
