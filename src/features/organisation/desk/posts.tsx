import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Context } from '#platform/context.ts'
import { flash, parseForm, textOf } from '#platform/http/index.ts'
import { paths } from '#paths'
import { confirmPost, endPost, refusePost } from '../commands/decide.ts'
import { whyNeverEnds } from '../commands/keep-administrator.ts'
import { changeDates, proposePost } from '../commands/propose.ts'
import { datesForm, endForm, postForm, refusalForm, rejectionOf, type Sent } from '../form.ts'
import type { OrganisationHooks } from '../hooks.ts'
import { EndPostPage, PostDatesPage } from '../pages/post-change-pages.tsx'
import { PostFormPage } from '../pages/post-form-page.tsx'
import { demand } from '../policy.ts'
import { whyNotChangeDates, whyNotEnd } from '../post.ts'
import { findPost } from '../posts.ts'
import { findPerson, listDivisions } from '../queries.ts'
import { showPerson } from './show-person.tsx'

interface ById {
  Params: { id: string }
}

const { postStep } = paths.desk

export async function postsDesk(app: FastifyInstance, hooks: OrganisationHooks) {
  app.register(proposals)
  app.register(decisions, hooks)
  app.register(endings, hooks)
  app.register(dates)
}

function done(reply: FastifyReply, personId: string, text: string) {
  flash(reply, { kind: 'success', text })
  return reply.redirect(paths.desk.person.href({ id: personId }), 303)
}

async function proposals(app: FastifyInstance) {
  const show = async (ctx: Context, reply: FastifyReply, id: string, sent: Sent) => {
    demand(ctx.actor, 'propose_post', null)
    const person = await findPerson(ctx.db, id)
    const divisions = await listDivisions(ctx.db, ctx.now())
    return reply.page(<PostFormPage {...sent} person={person} divisions={divisions} />)
  }

  app.get<ById>(paths.desk.newPost.pattern, async ({ ctx, params }, reply) =>
    show(ctx, reply, params.id, { values: {}, errors: {} }),
  )

  app.post<ById>(paths.desk.newPost.pattern, async ({ ctx, params, body }, reply) => {
    demand(ctx.actor, 'propose_post', null)
    const form = parseForm(postForm, body)
    if (!form.ok) return show(ctx, reply.code(422), params.id, form)
    const rejected = await rejectionOf(body, 'role', () => proposePost(ctx, params.id, form.value))
    if (rejected) return show(ctx, reply.code(409), params.id, rejected)
    return done(reply, params.id, 'Đã gửi đề nghị. Một quản trị viên khác sẽ xác nhận.')
  })
}

async function decisions(app: FastifyInstance, hooks: OrganisationHooks) {
  app.post<ById>(postStep('xac-nhan').pattern, async ({ ctx, params }, reply) => {
    const { personId } = await confirmPost(ctx, hooks, params.id)
    return done(reply, personId, 'Đã xác nhận chức vụ.')
  })

  app.post<ById>(postStep('tu-choi').pattern, async ({ ctx, params, body }, reply) => {
    const post = await findPost(ctx.db, params.id)
    demand(ctx.actor, 'refuse_post', post)
    const form = parseForm(refusalForm, body)
    if (!form.ok) {
      const refusal = { postId: post.id, value: textOf(body, 'reason'), error: form.errors['reason'] ?? '' }
      return showPerson(ctx, hooks, reply.code(422), post.personId, { refusal })
    }
    await refusePost(ctx, params.id, form.value.reason)
    return done(reply, post.personId, 'Đã trả lời: không xác nhận.')
  })
}

async function endings(app: FastifyInstance, hooks: OrganisationHooks) {
  const show = async (ctx: Context, reply: FastifyReply, id: string, sent: Sent) => {
    demand(ctx.actor, 'end_post', null)
    const post = await findPost(ctx.db, id)
    const person = await findPerson(ctx.db, post.personId)
    const refusal =
      whyNotEnd(post, ctx.now()) ?? (await whyNeverEnds(ctx.db, hooks, { postId: id }, ctx.now()))
    return reply.page(<EndPostPage {...sent} person={person} post={post} refusal={refusal} />)
  }

  app.get<ById>(postStep('thoi-giu').pattern, async ({ ctx, params }, reply) =>
    show(ctx, reply, params.id, { values: {}, errors: {} }),
  )

  app.post<ById>(postStep('thoi-giu').pattern, async ({ ctx, params, body }, reply) => {
    demand(ctx.actor, 'end_post', null)
    const form = parseForm(endForm, body)
    if (!form.ok) return show(ctx, reply.code(422), params.id, form)
    const rejected = await rejectionOf(body, 'when', () => endPost(ctx, hooks, params.id, form.value))
    if (rejected) return show(ctx, reply.code(409), params.id, rejected)
    const { personId } = await findPost(ctx.db, params.id)
    return done(reply, personId, 'Đã ghi việc thôi giữ chức vụ.')
  })
}

async function dates(app: FastifyInstance) {
  const show = async (ctx: Context, reply: FastifyReply, id: string, sent: Partial<Sent>) => {
    demand(ctx.actor, 'change_dates', null)
    const post = await findPost(ctx.db, id)
    const person = await findPerson(ctx.db, post.personId)
    const { fromOn, toOn, decision } = post
    const values = sent.values ?? { fromOn, toOn: toOn ?? '', decision: decision ?? '' }
    const refusal = whyNotChangeDates(post, ctx.now())
    const { errors = {} } = sent
    return reply.page(
      <PostDatesPage person={person} post={post} refusal={refusal} values={values} errors={errors} />,
    )
  }

  app.get<ById>(postStep('doi-thoi-han').pattern, async ({ ctx, params }, reply) =>
    show(ctx, reply, params.id, {}),
  )

  app.post<ById>(postStep('doi-thoi-han').pattern, async ({ ctx, params, body }, reply) => {
    demand(ctx.actor, 'change_dates', null)
    const form = parseForm(datesForm, body)
    if (!form.ok) return show(ctx, reply.code(422), params.id, form)
    const rejected = await rejectionOf(body, 'fromOn', () => changeDates(ctx, params.id, form.value))
    if (rejected) return show(ctx, reply.code(409), params.id, rejected)
    const { personId } = await findPost(ctx.db, params.id)
    return done(reply, personId, 'Đã gửi đề nghị đổi thời hạn.')
  })
}
