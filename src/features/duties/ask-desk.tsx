import type { FastifyInstance, FastifyReply } from 'fastify'
import { listCommitteeLeaders, listDivisions } from '#features/organisation/index.ts'
import { toDateTimeInput } from '#lib/dates.ts'
import { countOf } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import { flash, parseForm, type Rejected } from '#platform/http/index.ts'
import { paths } from '#paths'
import { askDivisions, tellEvent } from './commands/ask.ts'
import { askForm, eventForm } from './form.ts'
import { AskPage } from './pages/ask-page.tsx'
import { EventPage } from './pages/event-page.tsx'
import { demand } from './policy.ts'
import { listRulesOn } from './rules/queries.ts'
import type { Trigger } from './trigger.ts'
import { dayOf } from '#lib/days.ts'

/** What people ask divisions for, and what they tell of themselves. */
export async function askDesk(app: FastifyInstance, { known }: { known: readonly Trigger[] }) {
  app.get(paths.desk.askDuty.pattern, async ({ ctx }, reply) => {
    demand(ctx.actor, 'ask', ctx.profile)
    return showAsk(ctx, reply)
  })

  app.post(paths.desk.askDuty.pattern, async ({ ctx, body }, reply) => {
    demand(ctx.actor, 'ask', ctx.profile)
    const divisions = await listSuppliers(ctx)
    const form = parseForm(
      askForm(
        divisions.map(({ value }) => value),
        ctx.now(),
      ),
      body,
    )
    if (!form.ok) return showAsk(ctx, reply.code(422), form)
    await askDivisions(ctx, form.value)
    return done(reply, `Đã gửi yêu cầu đến ${countOf(form.value.divisions.length, 'phòng, đơn vị')}.`)
  })

  app.get(paths.desk.tellDuty.pattern, async ({ ctx }, reply) => {
    demand(ctx.actor, 'ask', ctx.profile)
    return showEvent(ctx, reply, known)
  })

  app.post(paths.desk.tellDuty.pattern, async ({ ctx, body }, reply) => {
    demand(ctx.actor, 'ask', ctx.profile)
    const divisions = await listSuppliers(ctx)
    const triggers = await listTellable(ctx, known)
    const leaders = await listCommitteeLeaders(ctx.db, ctx.now())
    const form = parseForm(
      eventForm(
        divisions.map(({ value }) => value),
        triggers.map(({ value }) => value),
        leaders.map(({ id }) => id),
        ctx.now(),
      ),
      body,
    )
    if (!form.ok) return showEvent(ctx, reply.code(422), known, form)
    await tellEvent(ctx, form.value)
    return done(reply, 'Đã ghi nhận sự kiện.')
  })
}

function done(reply: FastifyReply, words: string) {
  flash(reply, { kind: 'success', text: words })
  return reply.redirect(paths.desk.duties.href(), 303)
}

const listSuppliers = async ({ db, now }: Context) =>
  (await listDivisions(db, now()))
    .filter(({ kind }) => kind !== 'leadership')
    .map(({ id, name }) => ({ value: id, label: name }))

/** Events of today's rules that no part of the portal tells of, or not of all of them. */
async function listTellable({ db, now }: Context, known: readonly Trigger[]) {
  const rules = await listRulesOn(db, dayOf(now()))
  return rules
    .filter(({ trigger }) => !known.some(({ key, alsoTold }) => key === trigger && !alsoTold))
    .map(({ trigger, name }) => ({ value: trigger, label: name }))
}

async function showAsk(ctx: Context, reply: FastifyReply, rejected?: Rejected) {
  return reply.page(<AskPage divisions={await listSuppliers(ctx)} rejected={rejected} />)
}

async function showEvent(ctx: Context, reply: FastifyReply, known: readonly Trigger[], rejected?: Rejected) {
  return reply.page(
    <EventPage
      divisions={await listSuppliers(ctx)}
      triggers={await listTellable(ctx, known)}
      leaders={(await listCommitteeLeaders(ctx.db, ctx.now())).map(({ id, fullName, title }) => ({
        value: id,
        label: `${fullName}, ${title}`,
      }))}
      values={rejected?.values ?? { at: toDateTimeInput(ctx.now()) }}
      errors={rejected?.errors ?? {}}
    />,
  )
}
