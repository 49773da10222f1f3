import type { FastifyInstance, FastifyRequest } from 'fastify'
import { flash, textOf } from '#platform/http/index.ts'
import { paths } from '#paths'
import { whyNotExcept } from '../policy.ts'
import { askForRenditions, recordException } from './commands.ts'
import { OpenFormatsPage } from './page.tsx'
import { listOpenness } from './queries.ts'

type ById = FastifyRequest<{ Params: { id: string } }>

export async function openFormatDesk(app: FastifyInstance) {
  app.get(paths.desk.openFormats.pattern, async ({ ctx }, reply) => {
    const lines = (await listOpenness(ctx.db, ctx.actor)).map((line) => ({
      ...line,
      refusal: whyNotExcept(ctx.actor, line),
    }))
    return reply.page(<OpenFormatsPage lines={lines} hasOffice={await ctx.office.isThere()} />)
  })

  app.post(paths.desk.openFormatException.pattern, async ({ ctx, params, body }: ById, reply) => {
    const reason = textOf(body, 'reason').trim().slice(0, 1000)
    await recordException(ctx, params.id, reason)
    const text = reason === '' ? 'Đã bỏ ngoại lệ.' : 'Đã ghi ngoại lệ.'
    flash(reply, { kind: 'success', text })
    return reply.redirect(paths.desk.openFormats.href(), 303)
  })

  app.post(paths.desk.openFormatRequest.pattern, async ({ ctx, params }: ById, reply) => {
    await askForRenditions(ctx, params.id)
    flash(reply, { kind: 'success', text: 'Máy đang lập bản mở. Hãy tải lại trang sau ít giây.' })
    return reply.redirect(paths.desk.openFormats.href(), 303)
  })
}
