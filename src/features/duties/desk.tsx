import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listDivisions } from '#features/organisation/index.ts'
import { lookUp } from '#lib/look-up.ts'
import { listEventsAbout } from '#platform/audit/index.ts'
import { divisionsOf } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { flash, parseForm, textOf, type Rejected } from '#platform/http/index.ts'
import { paths } from '#paths'
import { askDesk } from './ask-desk.tsx'
import { takeStep } from './commands/steps.ts'
import { stepForm } from './form.ts'
import { measureMatrix } from './matrix/queries.ts'
import { matrixDesk } from './matrix-desk.tsx'
import { monthOf, spanOf } from './matrix/period.ts'
import type { Step } from './obligation.ts'
import { ListPage } from './pages/list-page.tsx'
import { ObligationPage, type Help } from './pages/obligation-page.tsx'
import { demand, demandStep, divisionsSeen, mayAsk, maySeeMatrix, maySetRules } from './policy.ts'
import {
  countObligations,
  findObligation,
  listDues,
  listItems,
  listObligations,
  listPauses,
  type View,
} from './queries.ts'
import { rulesDesk } from './rules-desk.tsx'
import { listRulesOn } from './rules/queries.ts'
import { ownTriggers, type Trigger } from './trigger.ts'
import { dayOf } from '#lib/days.ts'

type ById = FastifyRequest<{ Params: { id: string } }>

const views: Record<string, View> = { 'qua-han': 'late', 'dang-cho': 'open', 'da-xong': 'ended' }
const steps: Record<string, Step> = {
  'da-cung-cap': 'supply',
  mien: 'excuse',
  bo: 'void',
  'tam-dung': 'pause',
  'tinh-tiep': 'resume',
}

export interface DutyOptions {
  /** Events that features tell of by themselves. */
  triggers: readonly Trigger[]
  /** What helps with a kind of duty, by its code. */
  listHelp: (ctx: Context, code: string) => Promise<Help[]>
}

/** What divisions owe (art. 11). */
export async function desk(app: FastifyInstance, { triggers, listHelp }: DutyOptions) {
  const known = [...triggers, ...ownTriggers]

  app.get(paths.desk.duties.pattern, async ({ ctx, query }, reply) => {
    demand(ctx.actor, 'see', ctx.profile)
    return showList(ctx, reply, query)
  })

  app.get(paths.desk.obligation.pattern, async ({ ctx, params }: ById, reply) => {
    demand(ctx.actor, 'see', ctx.profile)
    return showOne(ctx, reply, params.id, listHelp)
  })

  for (const [name, step] of Object.entries(steps))
    app.post(paths.desk.obligationStep(name).pattern, async ({ ctx, params, body }: ById, reply) => {
      demandStep(ctx.actor, step, await findObligation(ctx, params.id))
      const form = parseForm(stepForm, body)
      if (!form.ok) return showOne(ctx, reply.code(422), params.id, listHelp, { ...form, step })
      await takeStep(ctx, params.id, step, form.value.words)
      flash(reply, { kind: 'success', text: 'Đã ghi.' })
      return reply.redirect(paths.desk.obligation.href({ id: params.id }), 303)
    })

  app.register(askDesk, { known })
  app.register(matrixDesk)
  app.register(rulesDesk, { known })
}

async function showList(ctx: Context, reply: FastifyReply, query: unknown) {
  const { actor, profile, db } = ctx
  const all = await listDivisions(db, ctx.now())
  const own = divisionsSeen(actor, profile)
  const divisions = all.filter(({ id, kind }) => (own === null ? kind !== 'leadership' : own.includes(id)))
  const division = divisions.find(({ id }) => id === textOf(query, 'phong'))?.id ?? null
  const rules = await listRulesOn(db, dayOf(ctx.now()))
  const family = rules.find(({ code }) => code === textOf(query, 'loai'))?.code ?? null
  const counts = {
    late: await countObligations(ctx, 'late', division),
    open: await countObligations(ctx, 'open', division),
  }
  const asked = lookUp(views, textOf(query, 'xem'))
  const view = asked ?? (counts.late > 0 ? 'late' : 'open')
  const page = Math.max(1, Math.min(1_000, Number(textOf(query, 'trang')) || 1))
  const month = monthOf(ctx.now())
  const shown = division === null ? own : [division]
  return reply.page(
    <ListPage
      {...await listObligations(ctx, { view, division, family, page })}
      view={view}
      counts={counts}
      page={page}
      family={family}
      division={division}
      divisions={divisions.map(({ id, name }) => ({ value: id, label: name }))}
      ownDivisions={divisionsOf(actor, 'specialist', 'division_head', 'division_deputy')}
      families={rules.map(({ code, name }) => ({ value: code, label: name }))}
      punctuality={shown === null ? null : await measureMatrix(ctx, spanOf(month), shown)}
      month={month}
      may={{ ask: mayAsk(actor, profile), matrix: maySeeMatrix(actor, profile), rules: maySetRules(actor) }}
      now={ctx.now()}
    />,
  )
}

async function showOne(
  ctx: Context,
  reply: FastifyReply,
  id: string,
  listHelp: DutyOptions['listHelp'],
  rejected?: Rejected & { step: Step },
) {
  const obligation = await findObligation(ctx, id)
  return reply.page(
    <ObligationPage
      obligation={obligation}
      help={await listHelp(ctx, obligation.code)}
      items={await listItems(ctx.db, id)}
      pauses={await listPauses(ctx.db, id)}
      dues={await listDues(ctx.db, id)}
      events={await listEventsAbout(ctx.db, 'obligation', id)}
      actor={ctx.actor}
      steps={steps}
      rejected={rejected}
      now={ctx.now()}
    />,
  )
}
