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

/** Who sends too much may be a person who pasted a whole text; all else is no browser. */
const tooLong = `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width"/>
<title>Yêu cầu quá dài</title>
</head>
<body>
<main>
<h1>Yêu cầu quá dài</h1>
<p>Địa chỉ hoặc câu hỏi dài quá mức nhận được. Hãy bỏ bớt rồi gửi lại; tìm kiếm chỉ cần vài từ.</p>
<p><a href="/">Về trang chủ</a></p>
</main>
</body>
</html>
`

/** Milliseconds in which what still comes is let go by: a connection cut under it would take the answer along. */
const farewell = 1_000

/** What is no HTTP at all, or too much of it, gets an answer in HTTP, and the connection ends. */
function answerNoise(error: ConnectionError, socket: Socket): void {
  // What comes after the answer is noise too.
  if (error.code === 'ECONNRESET' || socket.destroyed || socket.writableEnded) return
  const status = statusOf(error)
  const [type, text] = status === 431 ? ['html', tooLong] : ['plain', `${status} ${STATUS_CODES[status]}\n`]
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: text/${type}; charset=utf-8`,
    `Content-Length: ${Buffer.byteLength(text)}`,
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: same-origin',
    'Cache-Control: no-store',
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`)
  // Only a listener of our own takes the bytes away from the parser, which has given up.
  socket.removeAllListeners('data').on('data', () => undefined)
  setTimeout(() => socket.destroy(), farewell).unref()
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
