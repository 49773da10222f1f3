import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { lookUp } from '#lib/look-up.ts'
import { listEventsAbout } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { flash, parseForm, textOf, type Rejected } from '#platform/http/index.ts'
import { paths } from '#paths'
import { decideOn } from './commands/decide.ts'
import type { ContributorState, Step } from './contributor.ts'
import { reasonForm } from './form.ts'
import { ContributorPage } from './pages/contributor-page.tsx'
import { ListPage, views } from './pages/list-page.tsx'
import { demand, whyNot } from './policy.ts'
import { countContributors, findContributor, listContributors } from './queries.ts'

type ById = FastifyRequest<{ Params: { id: string } }>

const { contributors, contributor, contributorStep } = paths.desk

const viewNames: Record<string, ContributorState> = Object.fromEntries(
  views.map(({ name, state }) => [name, state]),
)

/** The steps by the names that they have in addresses; some need a reason. */
const steps: readonly { name: string; step: Step; hasReason: boolean; done: string }[] = [
  { name: 'duyet', step: 'approve', hasReason: false, done: 'Đã duyệt.' },
  { name: 'khong-duyet', step: 'refuse', hasReason: true, done: 'Đã ghi là không duyệt.' },
  { name: 'tam-ngung', step: 'suspend', hasReason: true, done: 'Đã tạm ngừng.' },
  { name: 'khoi-phuc', step: 'restore', hasReason: false, done: 'Đã khôi phục.' },
]

export async function desk(app: FastifyInstance) {
  app.get(contributors.pattern, async ({ ctx, query }, reply) => {
    demand(ctx.actor, 'see', ctx.profile)
    const state = lookUp(viewNames, textOf(query, 'xem')) ?? 'waiting'
    const listed = await listContributors(ctx.db, { state, before: textOf(query, 'truoc') })
    const waiting = await countContributors(ctx.db, 'waiting')
    return reply.page(<ListPage {...listed} state={state} waiting={waiting} />)
  })

  app.get(contributor.pattern, async ({ ctx, params }: ById, reply) => {
    demand(ctx.actor, 'see', ctx.profile)
    return show(ctx, reply, params.id)
  })

  for (const { name, step, hasReason, done } of steps)
    app.post(contributorStep(name).pattern, async ({ ctx, params, body }: ById, reply) => {
      demand(ctx.actor, 'decide', ctx.profile)
      const form = hasReason ? parseForm(reasonForm, body) : null
      if (form && !form.ok) return show(ctx, reply.code(422), params.id, { ...form, step })
      await decideOn(ctx, params.id, step, form?.value.reason ?? null)
      flash(reply, { kind: 'success', text: `${done} Người đăng ký được báo qua thư.` })
      return reply.redirect(contributor.href(params), 303)
    })
}

async function show(ctx: Context, reply: FastifyReply, id: string, rejected?: Rejected & { step: Step }) {
  return reply.page(
    <ContributorPage
      row={await findContributor(ctx.db, id)}
      events={await listEventsAbout(ctx.db, 'contributor', id)}
      refusal={whyNot(ctx.actor, 'decide', ctx.profile)}
      steps={steps}
      rejected={rejected}
    />,
  )
}
