import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { kept } from '#platform/kept-pages/index.ts'
import { textOf } from '#platform/http/index.ts'
import { paths } from '#paths'
import { describeEffect } from './effect.ts'
import { describeDocument, writeJson } from './exports.ts'
import { PrintPage } from './pages/print-page.tsx'
import { ReadingPage } from './pages/reading-page.tsx'
import { readDocument, type ReadableDocument } from './reading.ts'
import { findWayOfNumber } from './typed-number.ts'

type BySlug = FastifyRequest<{ Params: { slug: string } }>
type Address = typeof paths.document | typeof paths.printDocument | typeof paths.documentJson

/** One document: to be read, to be printed, and what machines are told of it. */
export async function readings(app: FastifyInstance) {
  app.get(paths.document.pattern, kept('ngay'), async ({ ctx, params: { slug }, query }: BySlug, reply) => {
    const read = await readAt(ctx, slug, paths.document)
    if ('movedTo' in read) return lead(reply, read)
    const effect = describeEffect(read, textOf(query, 'ngay'))
    if (effect.mistyped !== '') reply.code(422)
    return reply.page(<ReadingPage {...read} effect={effect} />)
  })

  app.get(paths.printDocument.pattern, kept(), async ({ ctx, params: { slug } }: BySlug, reply) => {
    const read = await readAt(ctx, slug, paths.printDocument)
    if ('movedTo' in read) return lead(reply, read)
    return reply.page(<PrintPage {...read} effect={describeEffect(read, '')} />)
  })

  app.get(paths.documentJson.pattern, kept(), async ({ ctx, params: { slug } }: BySlug, reply) => {
    const read = await readAt(ctx, slug, paths.documentJson)
    if ('movedTo' in read) return lead(reply, read)
    return reply.type('application/json; charset=utf-8').send(writeJson(describeDocument(ctx, read)))
  })
}

interface Moved {
  movedTo: string
  status: 301 | 302
}

const lead = (reply: FastifyReply, { movedTo, status }: Moved) => reply.redirect(movedTo, status)

/**
 * The document at an address. Capitals lead to the address as it is written; a number without its year leads to the document
 * that has it, for now: another year may bring a second one.
 */
async function readAt(ctx: Context, slug: string, address: Address): Promise<ReadableDocument | Moved> {
  const written = slug.toLowerCase()
  try {
    const read = await readDocument(ctx, written)
    return written === slug ? read : { movedTo: address.href({ slug: written }), status: 301 }
  } catch (error) {
    const way = error instanceof NotFound ? await findWayOfNumber(ctx.db, slug) : null
    if (way === null) throw error
    return { movedTo: way, status: 302 }
  }
}
