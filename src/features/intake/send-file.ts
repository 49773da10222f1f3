import type { FastifyReply, FastifyRequest } from 'fastify'
import { contentDisposition } from '#lib/content-disposition.ts'
import { keyOf, type ReceivedFile } from './received-file.ts'

/**
 * Sends a kept file. Nothing that was handed in may run as a page of this site, whatever a browser takes it for; only a PDF is
 * shown in the browser's own viewer, which the sandbox of a document would keep from opening.
 */
export async function sendFile(request: FastifyRequest, reply: FastifyReply, file: ReceivedFile) {
  const { sha256, mime, name, declaredBytes } = file
  const isPdf = mime === 'application/pdf'
  const tag = `"${sha256?.slice(0, 32)}"`
  void reply.headers({
    etag: tag,
    'content-disposition': contentDisposition(isPdf ? 'inline' : 'attachment', name),
    'x-content-type-options': 'nosniff',
    'content-security-policy': isPdf
      ? "default-src 'none'; object-src 'self'; frame-ancestors 'self'"
      : "sandbox; default-src 'none'",
    // The page of a document shows it within; nobody else may.
    ...(isPdf && { 'x-frame-options': 'SAMEORIGIN' }),
  })
  if (request.headers['if-none-match']?.includes(tag)) return reply.code(304).send()
  return reply
    .headers({ 'content-type': mime ?? 'application/octet-stream', 'content-length': declaredBytes })
    .send(await request.ctx.files.stream(keyOf(sha256 ?? '')))
}
