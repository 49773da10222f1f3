import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { contentDisposition } from '#lib/content-disposition.ts'
import { isSignedIn } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { paths } from '#paths'
import { mediumHref } from './address.ts'
import { formats, type Format, type Medium, type Width, widths } from './medium.ts'
import { findMedium } from './queries.ts'
import { ensureRendition, keyOf } from './renditions.ts'

export interface MediaDoor {
  /** Whether this person may fetch the file because of what uses it; the one who uploaded it always may. */
  isVisible: (ctx: Context, mediaId: string) => Promise<boolean>
}

const wish = z.object({
  rong: z.coerce.number().pipe(z.literal(widths)).catch(1600),
  dang: z.enum(formats).optional().catch(undefined),
  ban: z.literal('goc').optional().catch(undefined),
})

/** Files as readers fetch them. One that this person may not see does not exist for them. */
export async function site(app: FastifyInstance, { isVisible }: MediaDoor) {
  app.get<{ Params: { id: string; name: string } }>(paths.media.pattern, async (request, reply) => {
    const medium = await findMedium(request.ctx.db, request.params.id)
    const isOwn = medium.uploadedBy === request.ctx.actor.id
    if (!isOwn && !(await isVisible(request.ctx, medium.id))) throw new NotFound()
    if (request.params.name !== medium.name) return reply.redirect(mediumHref(medium), 301)
    const { rong, dang, ban } = wish.parse(request.query)
    // The original of a picture carries the camera's metadata: it is for those who work here.
    const isOriginal = medium.kind === 'file' || (ban !== undefined && isSignedIn(request.ctx.actor))
    if (isOriginal) return sendOriginal(request, reply, medium)
    const acceptsWebp = request.headers.accept?.includes('image/webp') ?? false
    return sendPicture(request, reply, medium, rong, dang ?? (acceptsWebp ? 'webp' : 'jpeg'))
  })
}

async function sendOriginal(request: FastifyRequest, reply: FastifyReply, medium: Medium) {
  const tag = `"${medium.sha256.slice(0, 32)}"`
  seal(reply, tag, contentDisposition('attachment', medium.name))
  if (isKnown(request, tag)) return reply.code(304).send()
  const charset = medium.mime.startsWith('text/') ? '; charset=utf-8' : ''
  return reply
    .headers({ 'content-type': `${medium.mime}${charset}`, 'content-length': medium.bytes })
    .send(await request.ctx.files.stream(keyOf(medium)))
}

async function sendPicture(
  request: FastifyRequest,
  reply: FastifyReply,
  medium: Medium,
  width: Width,
  format: Format,
) {
  const name = medium.name.replace(/[^.]*$/, format === 'jpeg' ? 'jpg' : format)
  const tag = `"${medium.sha256.slice(0, 32)}-${width}-${format}"`
  seal(reply, tag, contentDisposition('inline', name))
  if (isKnown(request, tag)) return reply.code(304).send()
  const key = await ensureRendition(request.ctx.files, medium, width, format)
  return reply
    .headers({ 'content-type': `image/${format}`, vary: 'accept' })
    .send(await request.ctx.files.stream(key))
}

/**
 * Nothing that was uploaded may run as a page of this site, whatever a browser takes it for. It may stop being visible, so
 * browsers ask each time; mostly they hear that nothing changed. What staff saw, maybe before anybody else, is not kept at all.
 */
function seal(reply: FastifyReply, tag: string, disposition: string): void {
  const staff = isSignedIn(reply.request.ctx.actor)
  void reply.headers({
    etag: tag,
    'content-disposition': disposition,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': staff ? 'no-store' : 'private, no-cache',
  })
}

function isKnown(request: FastifyRequest, tag: string): boolean {
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known?.some((one) => one === tag || one === '*') ?? false
}
