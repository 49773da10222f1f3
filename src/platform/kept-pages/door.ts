import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { displayCookie } from '#lib/display.ts'
import { openAddresses, type Kept } from './addresses.ts'
import { readAsking, type Asking } from './asking.ts'
import type { Epoch } from './epoch.ts'
import { send, wordingOf, type Answer, type KeptPage } from './page.ts'
import { keyOf, openShelf } from './shelf.ts'
import { openStore } from './store.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether what visitors see of this route is kept, and which parameters of the query it depends on. */
    kept?: Kept | false
  }
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void

interface DoorOptions {
  epoch: Epoch
  /** At most so many bytes of pages in memory; 0 keeps none. */
  mostBytes: number
  publicUrl: string
  now: () => Date
}

export interface Door {
  /** Fastify's `serverFactory`. */
  serve(router: Listener): Server
  /** Before any route is declared. */
  install(app: FastifyInstance): void
}

/**
 * Stands before the router and answers visitors from memory. A page that is not there is asked of the router with a
 * request that the door makes up: its address in the one canonical form, and how it shall look. So nothing that somebody
 * sends can get into what others are shown.
 */
export function openDoor({ epoch, mostBytes, publicUrl, now }: DoorOptions): Door {
  const addresses = openAddresses()
  const store = openStore(mostBytes)
  let app: FastifyInstance | null = null
  let closing = false
  const { host } = new URL(publicUrl)

  async function render(address: string, display: string): Promise<Answer> {
    if (!app) throw new Error('The door has no router behind it')
    const { statusCode, headers, rawPayload } = await app.inject({
      method: 'GET',
      url: address,
      headers: {
        host,
        accept: '*/*',
        ...(display !== '' && { cookie: `${displayCookie}=${display}` }),
      },
    })
    return { status: statusCode, headers: listHeaders(headers), body: rawPayload }
  }
  const shelf = openShelf(store, epoch, { render, now })

  async function answerLater(response: ServerResponse, asking: Asking, address: string) {
    const found = await shelf.bring(address, asking.display)
    if ('answer' in found) return pass(response, asking, found.answer)
    if (found.lastGood) response.setHeader('warning', '111 - "Revalidation Failed"')
    return sendPage(response, asking, found.page)
  }

  async function sendPage(response: ServerResponse, asking: Asking, page: KeptPage) {
    send(response, asking, await wordingOf(page, asking.encoding, (bytes) => store.grow(page, bytes)))
  }

  return {
    serve(router) {
      const server = createServer((request, response) => {
        const asking = mostBytes === 0 || closing ? null : readAsking(request)
        if (!asking) return router(request, response)
        const page = shelf.findFresh(keyOf(asking.url, asking.display))
        const wording = page?.wordings[asking.encoding]
        if (wording) return send(response, asking, wording)
        const address = addresses.canonicalOf(asking.url)
        if (address === null) return router(request, response)
        answerLater(response, asking, address).catch((error: unknown) => {
          app?.log.error(error)
          // Whatever went wrong here, the router can still answer for itself.
          if (!response.headersSent) router(request, response)
        })
      })
      // A web server in front keeps its connections open for a minute; ours must not end first.
      server.keepAliveTimeout = 72_000
      // A large file over a slow line takes its time.
      server.requestTimeout = 600_000
      return server
    },
    install(fastify) {
      app = fastify
      fastify.addHook('onRoute', ({ method, url, config }) => {
        if ([method].flat().includes('GET')) addresses.declare(url, config?.kept || null)
      })
      fastify.addHook('preClose', async () => {
        closing = true
      })
      fastify.addHook('onSend', async ({ method }, _reply, payload) => {
        // Who has just published something reads the new page, not the one of a moment ago.
        if (method !== 'GET' && method !== 'HEAD') await epoch.catchUp()
        return payload
      })
    },
  }
}

/** Of the connection, and of the one answer, not of the page. */
const ofTheAnswer = new Set([
  'connection',
  'keep-alive',
  'date',
  'transfer-encoding',
  'content-length',
  'content-encoding',
  'etag',
])

function listHeaders(headers: Record<string, string | string[] | number | undefined>): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || ofTheAnswer.has(name) ? [] : [value].flat().flatMap((one) => [name, String(one)]),
  )
}

/** A refusal or a redirect goes out as it came. */
function pass(response: ServerResponse, { isHead }: Asking, { status, headers, body }: Answer): void {
  response.writeHead(status, [...headers, 'content-length', String(body.length)])
  response.end(isHead ? undefined : body)
}
