import type { VNode } from 'preact'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { listDivisions, listEveryCommitteeLeader } from '#features/organisation/index.ts'
import { listEventsAbout } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { flash, parseForm } from '#platform/http/index.ts'
import { paths } from '#paths'
import { takeStep } from './commands/take-step.ts'
import { describeConflicts } from './describe-conflicts.ts'
import { stepForm } from './form.ts'
import { nameLeaders } from './name-leaders.ts'
import { EntryPage } from './pages/entry-page.tsx'
import type { RefusedStep } from './pages/entry-steps.tsx'
import { stepAddresses } from './pages/words.ts'
import { concerns, demand, demandSight, mayPropose, whyNotEdit } from './policy.ts'
import { findEntry, listOnDay, listPublications } from './queries.ts'
import { canEdit, rule, stepNames } from './schedule.ts'

type ById = FastifyRequest<{ Params: { id: string } }>

export interface EntryDeskOptions {
  /** What it was made from: letters. */
  listSources: (ctx: Context, href: string) => Promise<readonly { label: string; href: string }[]>
  /** What other features say of it. */
  alsoShow: (ctx: Context, id: string) => Promise<VNode>
}

export async function entryDesk(app: FastifyInstance, options: EntryDeskOptions) {
  app.get(paths.desk.scheduleEntry.pattern, async ({ ctx, params }: ById, reply) => {
    demandSight(ctx.actor)
    return reply.page(await showEntry(ctx, params.id, options))
  })

  for (const step of stepNames)
    app.post(
      paths.desk.scheduleStep(stepAddresses[step]).pattern,
      async ({ ctx, params, body }: ById, reply) => {
        demandSight(ctx.actor)
        demand(ctx.actor, step, await findEntry(ctx.db, params.id), ctx.profile)
        const form = parseForm(stepForm(rule(step).needs === 'reason'), body)
        if (!form.ok) return reply.code(422).page(await showEntry(ctx, params.id, options, { step, ...form }))
        await takeStep(ctx, params.id, step, form.value)
        flash(reply, { kind: 'success', text: `Xong: ${rule(step).label.toLowerCase()}.` })
        return reply.redirect(paths.desk.scheduleEntry.href({ id: params.id }), 303)
      },
    )
}

async function showEntry(
  ctx: Context,
  id: string,
  { listSources, alsoShow }: EntryDeskOptions,
  refused?: RefusedStep,
) {
  const { db, actor, profile, now } = ctx
  const entry = await findEntry(db, id)
  const leaders = await listEveryCommitteeLeader(db)
  const divisions = await listDivisions(db, now())
  return (
    <EntryPage
      entry={entry}
      leaderNames={nameLeaders(leaders, entry.leaders)}
      divisionNames={divisions.filter((one) => entry.divisions.includes(one.id)).map(({ name }) => name)}
      divisionName={divisions.find((one) => one.id === entry.divisionId)?.name ?? null}
      conflicts={
        canEdit(entry.state) ? describeConflicts(entry, await listOnDay(db, entry.day), leaders) : []
      }
      publications={await listPublications(db, [id])}
      sources={await listSources(ctx, paths.desk.scheduleEntry.href({ id }))}
      events={await listEventsAbout(db, 'schedule_entry', id)}
      steps={stepNames.filter((step) => concerns(actor, step, entry, profile))}
      mayEdit={whyNotEdit(actor, entry, profile) === null}
      mayCopy={mayPropose(actor)}
      also={await alsoShow(ctx, id)}
      refused={refused}
    />
  )
}
