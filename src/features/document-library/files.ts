import type { FastifyInstance, FastifyRequest } from 'fastify'
import { findPublicDocument } from '#features/documents/index.ts'
import { sendFile } from '#features/intake/index.ts'
import { contentDisposition } from '#lib/content-disposition.ts'
import { NotFound } from '#platform/errors.ts'
import { notKept } from '#platform/kept-pages/index.ts'
import { paths } from '#paths'
import { findFormat } from './formats.ts'
import { listShownFiles } from './reading.ts'
import { describeRendition } from './renditions.ts'

type ByFile = FastifyRequest<{ Params: { slug: string; id: string; name: string } }>
type ByFormat = FastifyRequest<{ Params: { slug: string; format: string } }>

/** What is taken along. It is asked for anew each time: what was withdrawn a moment ago is not there any more. */
export async function files(app: FastifyInstance) {
  app.get(paths.documentText.pattern, notKept, async ({ ctx, params }: ByFormat, reply) => {
    const document = await findPublicDocument(ctx.db, params.slug)
    const format = findFormat(params.format, document)
    if (!format) throw new NotFound()
    const bytes = await format.write(describeRendition(ctx, document))
    return reply
      .type(format.type)
      .header('content-disposition', contentDisposition('attachment', `${params.slug}.${params.format}`))
      .send(bytes)
  })

  app.get(paths.documentFile.pattern, notKept, async (request: ByFile, reply) => {
    const { ctx, params } = request
    const document = await findPublicDocument(ctx.db, params.slug)
    const file = (await listShownFiles(ctx.db, document.id)).find(({ id }) => id === params.id)
    if (!file) throw new NotFound()
    return sendFile(request, reply, file)
  })
}
