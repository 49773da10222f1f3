import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contentDisposition } from '#lib/content-disposition.ts'
import { convertText } from '#lib/old-encodings/index.ts'
import { parseForm, readMultipart, refuseUntil, textOf } from '#platform/http/index.ts'
import { kept } from '#platform/kept-pages/index.ts'
import { countVisit } from '#platform/visit-limits.ts'
import { paths } from '#paths'
import { convertFile, type Converted } from './convert-file.ts'
import { conversionForm } from './form.ts'
import { convertLimit, mostBytes } from './limits.ts'
import { ConversionPage } from './pages/conversion-page.tsx'

/** For every clerk with a cupboard of old files. Nothing of what is sent is kept or logged. */
export async function site(app: FastifyInstance) {
  app.get(paths.conversion.pattern, kept(), async (_request, reply) => reply.page(<ConversionPage />))

  app.post(paths.conversion.pattern, async (request, reply) => {
    const { ctx, ip } = request
    keepNowhere(reply)
    const { fields, uploads } = await readMultipart(request, { limits: { fileSize: mostBytes, files: 1 } })
    const upload = uploads.find(({ field }) => field === 'file')
    const form = parseForm(conversionForm(upload), fields)
    if (!form.ok) return reply.code(422).page(<ConversionPage values={form.values} errors={form.errors} />)
    const taken = await countVisit(ctx.db, convertLimit, ip, ctx.now())
    if (taken.waitUntil)
      return refuseUntil(request, reply, taken.waitUntil).page(
        <ConversionPage values={fields} waitUntil={taken.waitUntil} />,
      )
    const { text, chosen } = form.value
    const converted: Converted = upload
      ? await convertFile(upload, chosen)
      : { ok: true, ...convertText(text, chosen) }
    if (!converted.ok)
      return reply.code(422).page(<ConversionPage values={fields} errors={{ file: converted.why }} />)
    return reply.page(
      <ConversionPage values={fields} converted={{ ...converted, chosen, file: upload?.name }} />,
    )
  })

  app.post(paths.convertedText.pattern, async (request: FastifyRequest, reply) => {
    keepNowhere(reply)
    const { fields } = await readMultipart(request, { files: false })
    const text = textOf(fields, 'result').replaceAll(/\r\n?|\n/g, '\r\n')
    if (text === '') return reply.redirect(paths.conversion.href(), 303)
    reply.header('content-disposition', contentDisposition('attachment', 'van-ban-unicode.txt'))
    return reply.type('text/plain; charset=utf-8').send(text)
  })
}

const keepNowhere = (reply: FastifyReply) => reply.header('cache-control', 'private, no-store')
