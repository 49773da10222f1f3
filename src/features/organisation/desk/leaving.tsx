import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Context } from '#platform/context.ts'
import { flash, parseForm } from '#platform/http/index.ts'
import { paths } from '#paths'
import { whyNeverEnds } from '../commands/keep-administrator.ts'
import { recordLeaving } from '../commands/leaving.ts'
import { leavingForm, rejectionOf, type Sent, successorField } from '../form.ts'
import type { OrganisationHooks } from '../hooks.ts'
import { LeavingPage, type InHand } from '../pages/leaving-page.tsx'
import { demand } from '../policy.ts'
import { isStanding } from '../post.ts'
import { listPostsOf } from '../posts.ts'
import { findPerson, listPeople } from '../queries.ts'

interface ById {
  Params: { id: string }
}

export async function leavingDesk(app: FastifyInstance, hooks: OrganisationHooks) {
  app.get<ById>(paths.desk.personLeaves.pattern, async ({ ctx, params }, reply) =>
    show(ctx, hooks, reply, params.id),
  )

  app.post<ById>(paths.desk.personLeaves.pattern, async ({ ctx, params, body }, reply) => {
    demand(ctx.actor, 'record_leaving', params)
    const form = parseForm(leavingForm, body)
    if (!form.ok) return show(ctx, hooks, reply.code(422), params.id, form)
    const rejected = await rejectionOf(body, 'leftOn', () => recordLeaving(ctx, hooks, params.id, form.value))
    if (rejected) return show(ctx, hooks, reply.code(409), params.id, rejected)
    flash(reply, { kind: 'success', text: 'Đã ghi nhận thôi việc.' })
    return reply.redirect(paths.desk.person.href({ id: params.id }), 303)
  })
}

async function show(
  ctx: Context,
  hooks: OrganisationHooks,
  reply: FastifyReply,
  id: string,
  form: Sent = { values: {}, errors: {} },
) {
  demand(ctx.actor, 'record_leaving', { id })
  const person = await findPerson(ctx.db, id)
  const others = (await listPeople(ctx.db, ctx.now())).filter((other) => other.id !== id)
  return reply.page(
    <LeavingPage
      person={person}
      posts={(await listPostsOf(ctx.db, id)).filter((post) => isStanding(post, ctx.now()))}
      inHand={await listInHand(ctx, hooks, id)}
      successors={others.map((other) => ({ value: other.id, label: other.fullName }))}
      refusal={await whyNeverEnds(ctx.db, hooks, { personId: id }, ctx.now())}
      values={form.values}
      errors={form.errors}
    />,
  )
}

async function listInHand(
  { db, now }: Context,
  { handOvers }: OrganisationHooks,
  id: string,
): Promise<InHand[]> {
  const found: InHand[] = []
  for (const { key, label, count } of handOvers)
    found.push({ field: successorField(key), label, count: await count(db, id, now()) })
  return found.filter((kind) => kind.count > 0)
}
