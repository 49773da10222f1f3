import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { holds } from '#platform/actor.ts'
import { flash, parseForm } from '#platform/http/index.ts'
import { paths } from '#paths'
import { delegateSigning, endDelegation } from '../commands/delegations.ts'
import { delegationPhase } from '../delegation.ts'
import { listDelegations } from '../delegations.ts'
import { delegationForm, rejectionOf, type Sent } from '../form.ts'
import { DelegationsPage } from '../pages/delegations-page.tsx'
import { demand, whyNot } from '../policy.ts'
import { compareNames } from '../person.ts'
import { isInForce } from '../post.ts'
import { listStandingPosts } from '../posts.ts'
import { listDivisions } from '../queries.ts'
import { leaderRoles } from '../roles.ts'

export async function delegationsDesk(app: FastifyInstance) {
  app.get(paths.desk.delegations.pattern, async (request, reply) => show(request, reply))

  app.post(paths.desk.delegations.pattern, async (request, reply) => {
    const { ctx } = request
    demand(ctx.actor, 'see_delegations', null)
    const form = parseForm(delegationForm, request.body)
    if (!form.ok) return show(request, reply.code(422), form)
    const rejected = await rejectionOf(request.body, 'toPerson', () => delegateSigning(ctx, form.value))
    if (rejected) return show(request, reply.code(409), rejected)
    flash(reply, { kind: 'success', text: 'Đã ghi ủy quyền.' })
    return reply.redirect(paths.desk.delegations.href(), 303)
  })

  app.post<{ Params: { id: string } }>(paths.desk.endDelegation.pattern, async ({ ctx, params }, reply) => {
    await endDelegation(ctx, params.id)
    flash(reply, { kind: 'success', text: 'Ủy quyền đã chấm dứt.' })
    return reply.redirect(paths.desk.delegations.href(), 303)
  })
}

async function show({ ctx }: FastifyRequest, reply: FastifyReply, form: Sent = { values: {}, errors: {} }) {
  const { actor, db } = ctx
  demand(actor, 'see_delegations', null)
  const now = ctx.now()
  const entries = await listDelegations(db, holds(actor, 'administrator') ? null : actor.id)
  const divisions = (await listDivisions(db, now)).filter(
    (division) => whyNot(actor, 'delegate', { divisionId: division.id }) === null,
  )
  const posts = (await listStandingPosts(db, now)).filter((post) => isInForce(post, now))
  const leaders = new Set(
    posts.filter((post) => leaderRoles.includes(post.role)).map(({ personId }) => personId),
  )
  return reply.page(
    <DelegationsPage
      lines={entries.map((entry) => ({
        ...entry,
        mayEnd: delegationPhase(entry, now) !== 'over' && whyNot(actor, 'end_delegation', entry) === null,
      }))}
      divisions={divisions.map(({ id, name }) => ({ value: id, label: name }))}
      receivers={posts
        .filter((post) => divisions.some(({ id }) => id === post.divisionId) && !leaders.has(post.personId))
        .toSorted((a, b) => compareNames(a.personName, b.personName))
        .map((post) => ({
          value: post.personId,
          label: `${post.personName}, ${post.title}`,
          ...(divisions.length > 1 && post.divisionName ? { group: post.divisionName } : {}),
        }))}
      values={form.values}
      errors={form.errors}
      now={now}
    />,
  )
}
