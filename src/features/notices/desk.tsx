import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { lookUp } from '#lib/look-up.ts'
import { flash, parseForm, textOf, type FieldErrors, type FieldValues } from '#platform/http/index.ts'
import { paths } from '#paths'
import { chooseWays, readAllNotices, readNotice } from './commands.ts'
import { waysForm } from './form.ts'
import { kindNames, wayFor } from './notice.ts'
import { ListPage } from './pages/list-page.tsx'
import { WaysPage } from './pages/ways-page.tsx'
import { countNewNotices, listNotices, listWays } from './queries.ts'

const views: Record<string, 'all'> = { 'tat-ca': 'all' }

export async function desk(app: FastifyInstance) {
  app.get(paths.desk.notices.pattern, async ({ ctx, query }, reply) => {
    const onlyNew = lookUp(views, textOf(query, 'xem')) !== 'all'
    const kind = kindNames.find((name) => name === textOf(query, 'loai')) ?? null
    const { id } = ctx.actor
    const listed = await listNotices(ctx.db, id, { onlyNew, kind, before: textOf(query, 'truoc') })
    return reply.page(
      <ListPage
        {...listed}
        onlyNew={onlyNew}
        kind={kind}
        newCount={await countNewNotices(ctx.db, id)}
        now={ctx.now()}
      />,
    )
  })

  app.post(paths.desk.readNotices.pattern, async ({ ctx }, reply) => {
    await readAllNotices(ctx)
    flash(reply, { kind: 'success', text: 'Đã đánh dấu đã xem tất cả thông báo.' })
    return reply.redirect(paths.desk.notices.href(), 303)
  })

  app.get<{ Params: { id: string } }>(paths.desk.notice.pattern, async ({ ctx, params }, reply) =>
    reply.redirect(await readNotice(ctx, params.id), 303),
  )

  app.get(paths.desk.noticeWays.pattern, async (request, reply) => showWays(request, reply))

  app.post(paths.desk.noticeWays.pattern, async (request, reply) => {
    const form = parseForm(waysForm, request.body)
    if (!form.ok) return showWays(request, reply.code(422), form)
    await chooseWays(request.ctx, form.value)
    flash(reply, { kind: 'success', text: 'Đã lưu cách nhận thông báo.' })
    return reply.redirect(paths.desk.noticeWays.href(), 303)
  })
}

async function showWays(
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  rejected?: { values: FieldValues; errors: FieldErrors },
) {
  const chosen = await listWays(ctx.db, [ctx.actor.id])
  const values = Object.fromEntries(
    kindNames.map((kind) => [kind, wayFor(kind, chosen.get(`${ctx.actor.id} ${kind}`))]),
  )
  return reply.page(<WaysPage values={rejected?.values ?? values} errors={rejected?.errors ?? {}} />)
}
