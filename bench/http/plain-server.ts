/**
 * What any page is compared with: a bare `node:http` server, in a process of its own, that sends given bytes with given
 * headers. Its parent tells it the pages and hears on which port it listens.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, headerOf } from './answer.ts'

/** What Node writes itself, for this connection and this moment. */
const own = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding'])

const known = new Map<string, { status: number; headers: string[]; body: Buffer }>()
const server = createServer((request, response) => {
  const page = known.get(request.url ?? '')
  if (!page) return response.writeHead(404).end()
  return response.writeHead(page.status, page.headers).end(page.body)
})

process.on('message', (pages: [path: string, answer: Answer][]) => {
  for (const [path, answer] of pages) {
    const headers = answer.headers.filter(
      (_, n) => !own.has(answer.headers[n - (n % 2)]?.toLowerCase() ?? ''),
    )
    known.set(path, { status: answer.status, headers, body: Buffer.from(answer.body) })
    // The same bytes: Node tells the reader how long it keeps a connection open.
    const seconds = Number(/timeout=(\d+)/.exec(headerOf(answer, 'keep-alive'))?.[1] ?? 5)
    server.keepAliveTimeout = seconds * 1000
  }
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
})
process.on('disconnect', () => process.exit())
