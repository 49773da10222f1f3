import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { negotiate } from '../kept-pages/index.ts'

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)
const ofText = /^(text\/|application\/(json|[\w.-]+\+(json|xml)|xml|javascript)|image\/svg)/
/** Bytes; a smaller answer fits into one packet as it is. */
const smallest = 1_400
/** Characters. Up to this handing the work to another thread takes longer than the work, for this request and all others. */
const largestAtOnce = 65_536
const quickestFirst = ['gzip', 'br'] as const

/**
 * Compresses an answer that is made for one request, as quickly as possible: gzip at level 1 makes a third of a page in a
 * tenth of a millisecond. Kept pages are compressed better, once (`kept-pages/page.ts`), and built files at the build.
 * Nothing secret stands in a page beside what a stranger could have put there, so its length tells nobody anything.
 */
export async function compressAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown) {
  if (typeof payload !== 'string' || payload.length < smallest) return payload
  if (reply.hasHeader('content-encoding') || !ofText.test(String(reply.getHeader('content-type'))))
    return payload
  const encoding = negotiate(request.headers['accept-encoding'] ?? '', quickestFirst)
  if (encoding === 'identity') return payload
  const bytes = await compress(payload, encoding)
  void reply.removeHeader('content-length').header('content-encoding', encoding)
  return bytes
}

async function compress(payload: string, encoding: 'gzip' | 'br'): Promise<Buffer> {
  if (encoding === 'br') return brotli(payload, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })
  return payload.length <= largestAtOnce ? gzipSync(payload, { level: 1 }) : deflate(payload, { level: 1 })
}
