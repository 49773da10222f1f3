import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isSignedIn } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { tidyPath } from '#lib/tidy-path.ts'
import { NotFound, SignInRequired } from '#platform/errors.ts'
import { paths } from '#paths'
import { ErrorPage, languageOf, MaintenancePage, type ErrorPageProps } from '#ui/index.ts'
import { explain, type Refusal } from './refusal-words.ts'

const deskHome = paths.desk.home.pattern
const pathOf = ({ originalUrl }: FastifyRequest) => originalUrl.split('?', 1)[0] ?? '/'
const isBelow = (path: string, top: string) => path === top || path.startsWith(`${top}/`)

export function installRefusals(app: FastifyInstance) {
  app.setNotFoundHandler((request, reply) => {
    const [path = '', query] = request.url.split('?', 2)
    const meant = request.method === 'GET' ? tidyPath(path) : null
    if (meant === null) throw new NotFound()
    return reply.redirect(query === undefined ? meant : `${meant}?${query}`, 301)
  })
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    if (error instanceof SignInRequired && formOf(request) === 'page')
      return reply.redirect(`${paths.signIn.href()}?tiep=${encodeURIComponent(request.url)}`, 303)
    const refusal = explain(error, languageOf(pathOf(request)).code === 'en' ? 'en' : 'vi')
    if (refusal.status >= 500) request.log.error(error)
    return answer(request, reply, refusal)
  })
}

const ofMachines = /\.(xml|txt|js|mjs|css|map|svg|png|jpe?g|webp|avif|gif|ico|woff2?|pdf|docx?|xlsx?)$/i

/**
 * A script in a page asks for JSON, and would take a page for its answer; a reader of feeds or a picture has no use for
 * one either.
 */
function formOf(request: FastifyRequest): 'page' | 'json' | 'text' {
  const { accept = '' } = request.headers
  if (accept.startsWith('application/json')) return 'json'
  if (accept.includes('text/html')) return 'page'
  const path = pathOf(request)
  if (path.endsWith('.json')) return 'json'
  return ofMachines.test(path) ? 'text' : 'page'
}

async function answer(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): Promise<FastifyReply> {
  const { status, title, explain: text } = refusal
  reply.code(status)
  if (status === 503) reply.header('retry-after', '30')
  // What is missing may be there tomorrow, and what failed in a moment.
  if (status !== 404 && status !== 410) reply.header('cache-control', 'private, no-store')
  const form = formOf(request)
  if (form === 'json')
    return reply
      .type('application/json; charset=utf-8')
      .send({ error: title, explain: text, requestId: request.id })
  if (form === 'text') return reply.type('text/plain; charset=utf-8').send(`${status} ${title}\n${text}\n`)
  try {
    if (status === 503)
      return await reply.page(<MaintenancePage title={title} explain={text} requestId={request.id} />)
    return await reply.page(<ErrorPage {...describe(request, refusal)} />)
  } catch (failure) {
    if (status >= 500) throw failure
    // The frame of the page asks the database too: one that tells of our own trouble does without.
    request.log.error(failure)
    return answer(request, reply, explain(failure as FastifyError, 'vi'))
  }
}

function describe(request: FastifyRequest, { status, title, explain: text, kind }: Refusal): ErrorPageProps {
  const path = pathOf(request)
  const ctx = request.ctx as Context | undefined
  const said = { status, title, explain: text, requestId: status >= 500 ? request.id : undefined }
  if (isBelow(path, deskHome)) {
    const layout = ctx && status < 500 && isSignedIn(ctx.actor) ? 'desk' : 'plain'
    return { ...said, layout, home: deskHome }
  }
  return {
    ...said,
    layout: 'site',
    home: paths.home.href(),
    ...(kind === 'missing' && { search: wordsIn(path) }),
    ...(kind === 'gone' && { search: '' }),
    ...((kind === 'missing' || kind === 'fault') && { report: reportOf(path, kind, request.id) }),
  }
}

function reportOf(path: string, kind: Refusal['kind'], requestId: string): string {
  const fields = kind === 'fault' ? { trang: path, 'yeu-cau': requestId } : { trang: path, loai: 'link' }
  return `${paths.reportError.href()}?${new URLSearchParams(fields).toString().slice(0, 1000)}`
}

/** "/tin/hoi-nghi-so-ket.html" → "hoi nghi so ket": what somebody may have been looking for. */
export function wordsIn(path: string): string {
  const last = path.split('/').findLast((part) => /[a-z]/i.test(part)) ?? ''
  const words = decoded(last.replace(/\.[a-z]{2,5}$/i, '')).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.slice(0, 12).join(' ').normalize('NFC').slice(0, 100)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part.replaceAll(/%[0-9a-f]{0,2}/gi, ' ') // Somebody's broken link: what can be read of it is enough.
  }
}
