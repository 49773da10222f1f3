import type { FastifyInstance, FastifyReply } from 'fastify'
import { dayOf } from '#lib/days.ts'
import { slugify } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import { flash, parseForm, textOf } from '#platform/http/index.ts'
import { paths } from '#paths'
import { addPerson, editPerson } from '../commands/people.ts'
import { personForm, rejectionOf } from '../form.ts'
import type { OrganisationHooks } from '../hooks.ts'
import { NewPersonPage } from '../pages/person-form.tsx'
import { PeoplePage, type PeopleView, type PersonLine } from '../pages/people-page.tsx'
import { demand } from '../policy.ts'
import { isInForce } from '../post.ts'
import { listProposals, listStandingPosts } from '../posts.ts'
import { findPerson, listEveryone } from '../queries.ts'
import { showPerson } from './show-person.tsx'

interface ById {
  Params: { id: string }
}

export async function peopleDesk(app: FastifyInstance, hooks: OrganisationHooks) {
  app.get(paths.desk.people.pattern, async ({ ctx, query }, reply) => {
    demand(ctx.actor, 'see_people', null)
    const view: PeopleView = textOf(query, 'xem') === 'da-thoi' ? 'da-thoi' : 'dang-lam'
    const search = textOf(query, 'tim').trim()
    const lines = await listLines(ctx, view, search)
    const proposals = await listProposals(ctx.db)
    return reply.page(<PeoplePage view={view} search={search} lines={lines} proposals={proposals} />)
  })

  app.get(paths.desk.newPerson.pattern, async ({ ctx }, reply) => {
    demand(ctx.actor, 'add_person', null)
    return reply.page(<NewPersonPage values={{}} errors={{}} />)
  })

  app.post(paths.desk.newPerson.pattern, async ({ ctx, body }, reply) => {
    demand(ctx.actor, 'add_person', null)
    const form = parseForm(personForm, body)
    if (!form.ok) return reply.code(422).page(<NewPersonPage {...form} />)
    let id = ''
    const rejected = await rejectionOf(body, 'email', async () => {
      id = await addPerson(ctx, form.value)
    })
    if (rejected) return reply.code(409).page(<NewPersonPage {...rejected} />)
    flash(reply, { kind: 'success', text: 'Đã thêm. Người này chưa có quyền gì cho đến khi có chức vụ.' })
    return reply.redirect(paths.desk.person.href({ id }), 303)
  })

  app.get<ById>(paths.desk.person.pattern, async ({ ctx, params }, reply) =>
    showPerson(ctx, hooks, reply, params.id),
  )

  app.post<ById>(paths.desk.person.pattern, async ({ ctx, params, body }, reply: FastifyReply) => {
    demand(ctx.actor, 'edit_person', null)
    await findPerson(ctx.db, params.id)
    const form = parseForm(personForm, body)
    if (!form.ok) return showPerson(ctx, hooks, reply.code(422), params.id, { edit: form })
    const rejected = await rejectionOf(body, 'email', () => editPerson(ctx, hooks, params.id, form.value))
    if (rejected) return showPerson(ctx, hooks, reply.code(409), params.id, { edit: rejected })
    flash(reply, { kind: 'success', text: 'Đã lưu thông tin.' })
    return reply.redirect(paths.desk.person.href({ id: params.id }), 303)
  })
}

/** An office has some hundred people: all are read, and the words are looked for without marks. */
async function listLines({ db, now }: Context, view: PeopleView, search: string): Promise<PersonLine[]> {
  const today = dayOf(now())
  const posts = (await listStandingPosts(db, now())).filter((post) => isInForce(post, now()))
  const titles = Map.groupBy(posts, (post) => post.personId)
  const words = slugify(search).split('-').filter(Boolean)
  return (await listEveryone(db))
    .filter(({ leftOn }) => (leftOn !== null && leftOn <= today) === (view === 'da-thoi'))
    .map((person) => ({ ...person, titles: (titles.get(person.id) ?? []).map((post) => post.title) }))
    .filter((line) => {
      const text = slugify([line.fullName, line.email, ...line.titles].join(' '), Infinity)
      return words.every((word) => text.includes(word))
    })
}
