import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demand, whyNot } from '#features/contributors/index.ts'
import { listMedia } from '#features/media/index.ts'
import type { Context } from '#platform/context.ts'
import { flash, parseForm, textOf, type Rejected } from '#platform/http/index.ts'
import { paths } from '#paths'
import { answerContribution } from './commands.ts'
import { answerForm } from './form.ts'
import { ContributionPage } from './pages/contribution-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { countOpen, findContribution, listContributions } from './queries.ts'

type ById = FastifyRequest<{ Params: { id: string } }>

export async function desk(app: FastifyInstance) {
  const { contributions, contribution, answerContribution: answer } = paths.desk

  app.get(contributions.pattern, async ({ ctx, query }, reply) => {
    demand(ctx.actor, 'see', ctx.profile)
    const open = textOf(query, 'xem') !== 'da-xong'
    const listed = await listContributions(ctx.db, { open, before: textOf(query, 'truoc') })
    return reply.page(<ListPage {...listed} open={open} waiting={await countOpen(ctx.db)} />)
  })

  app.get(contribution.pattern, async ({ ctx, params }: ById, reply) => {
    demand(ctx.actor, 'see', ctx.profile)
    return show(ctx, reply, params.id)
  })

  app.post(answer.pattern, async ({ ctx, params, body }: ById, reply) => {
    demand(ctx.actor, 'decide', ctx.profile)
    const form = parseForm(answerForm, body)
    if (!form.ok) return show(ctx, reply.code(422), params.id, form)
    await answerContribution(ctx, params.id, form.value)
    flash(reply, { kind: 'success', text: 'Đã trả lời. Người gửi xem được ở trang cộng tác viên.' })
    return reply.redirect(contribution.href(params), 303)
  })
}

async function show(ctx: Context, reply: FastifyReply, id: string, rejected?: Rejected) {
  const line = await findContribution(ctx.db, id)
  return reply.page(
    <ContributionPage
      line={line}
      files={await listMedia(ctx.db, line.fileIds)}
      refusal={whyNot(ctx.actor, 'decide', ctx.profile)}
      rejected={rejected}
    />,
  )
}
