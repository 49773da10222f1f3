import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { contentDisposition } from '#lib/content-disposition.ts'
import { focalPointNames } from '#lib/focal-point.ts'
import { isSignedIn } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { paths } from '#paths'
import { mediumHref } from './address.ts'
import { type Drawing, formats, mayMove, type Medium, widths } from './medium.ts'
import { findMedium } from './queries.ts'
import { ensureRendition, keyOf, markOf } from './renditions.ts'

export interface MediaDoor {
  /** Whether this person may fetch the file because of what uses it; the one who uploaded it always may. */
  isVisible: (ctx: Context, mediaId: string) => Promise<boolean>
}

const wish = z.object({
  rong: z.coerce.number().pipe(z.literal(widths)).catch(1600),
  dang: z.enum(formats).optional().catch(undefined),
  hinh: z.literal('chia-se').optional().catch(undefined),
  diem: z.coerce.number().int().min(1).max(focalPointNames.length).catch(5),
  ban: z.literal('goc').optional().catch(undefined),
})
type Wish = z.output<typeof wish>

/** Files as readers fetch them. One that this person may not see does not exist for them. */
export async function site(app: FastifyInstance, { isVisible }: MediaDoor) {
  app.get<{ Params: { id: string; name: string } }>(paths.media.pattern, async (request, reply) => {
    const medium = await findMedium(request.ctx.db, request.params.id)
    const isOwn = medium.uploadedBy === request.ctx.actor.id
    if (!isOwn && !(await isVisible(request.ctx, medium.id))) throw new NotFound()
    if (request.params.name !== medium.name) return reply.redirect(mediumHref(medium), 301)
    const wanted = wish.parse(request.query)
    // The original of a picture carries the camera's metadata: it is for those who work here.
    const isOriginal = medium.kind === 'file' || (wanted.ban !== undefined && isSignedIn(request.ctx.actor))
    if (isOriginal) return sendOriginal(request, reply, medium)
    return sendPicture(request, reply, medium, wanted)
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

async function sendPicture(request: FastifyRequest, reply: FastifyReply, medium: Medium, wanted: Wish) {
  const drawing = drawingFor(medium, wanted, request.headers.accept)
  const format = 'share' in drawing ? 'jpeg' : drawing.format
  const name = medium.name.replace(/[^.]*$/, format === 'jpeg' ? 'jpg' : format)
  const tag = `"${medium.sha256.slice(0, 32)}-${markOf(drawing)}"`
  seal(reply, tag, contentDisposition('inline', name))
  if (wanted.dang === undefined && wanted.hinh === undefined) void reply.header('vary', 'accept')
  if (isKnown(request, tag)) return reply.code(304).send()
  const key = await ensureRendition(request.ctx.files, medium, drawing)
  return reply.header('content-type', `image/${format}`).send(await request.ctx.files.stream(key))
}

/** What the address asks for; where it names no format, the best that the browser says it takes. */
function drawingFor(medium: Medium, { rong, dang, hinh, diem }: Wish, accept = ''): Drawing {
  if (hinh) return { share: focalPointNames[diem - 1] ?? 'centre' }
  const format = dang ?? formats.find((one) => accept.includes(`image/${one}`)) ?? 'jpeg'
  return { width: rong, format: format === 'avif' && mayMove(medium.mime) ? 'webp' : format }
}

const day = 24 * 60 * 60

/**
 * Nothing that was uploaded may run as a page of this site, whatever a browser takes it for. A file at an address never
 * changes but may cease to be visible: a reader's own browser, which has seen it, keeps it; what stands between asks
 * again every minute, so nobody new sees what was taken down. What staff saw, maybe before anybody else, is not kept.
 */
function seal(reply: FastifyReply, tag: string, disposition: string): void {
  const staff = isSignedIn(reply.request.ctx.actor)
  void reply.headers({
    etag: tag,
    vary: 'accept-encoding',
    'content-disposition': disposition,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': staff ? 'no-store' : `public, max-age=${30 * day}, s-maxage=60, immutable`,
  })
}

function isKnown(request: FastifyRequest, tag: string): boolean {
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known?.some((one) => one === tag || one === '*') ?? false
}
