import type { FastifyInstance } from 'fastify'
import { readMultipart } from '#platform/http/index.ts'
import { paths } from '#paths'
import { mediumHref } from './address.ts'
import { uploadMedium } from './commands.ts'
import { refuse } from './recognise.ts'

/** Where the editor's picture button sends a file; answers with its address as JSON. `uploadLimit` in bytes. */
export async function desk(app: FastifyInstance, { uploadLimit }: { uploadLimit: number }) {
  app.post(paths.desk.media.pattern, async (request, reply) => {
    const { uploads } = await readMultipart(request)
    const [upload] = uploads
    const outcome = upload
      ? await uploadMedium(request.ctx, upload, uploadLimit)
      : refuse(422, 'Chưa chọn tệp nào.')
    if (!outcome.ok) return reply.code(outcome.status).send({ error: outcome.reason })
    const { id, kind, name, width, height, bytes } = outcome.medium
    return reply.code(201).send({ id, kind, name, width, height, bytes, href: mediumHref(outcome.medium) })
  })
}
