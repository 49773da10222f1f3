import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { flash, parseForm } from '#platform/http/index.ts'
import { dayOf } from '#lib/days.ts'
import { paths } from '#paths'
import { recordBoard } from '../commands/board.ts'
import { delegationPhase } from '../delegation.ts'
import { listDelegations } from '../delegations.ts'
import { boardForm, rejectionOf, type Sent } from '../form.ts'
import { BoardPage } from '../pages/board-page.tsx'
import { DivisionsPage, type DivisionEntry } from '../pages/divisions-page.tsx'
import { demand, whyNot } from '../policy.ts'
import { describeTerm, isInForce } from '../post.ts'
import { listStandingPosts, type StandingPost } from '../posts.ts'
import { listBoards, listDivisions } from '../queries.ts'
import { boardRoles, leaderRoles, roleKeys } from '../roles.ts'

export async function directory(app: FastifyInstance) {
  app.get(paths.desk.divisions.pattern, async ({ ctx }, reply) => {
    demand(ctx.actor, 'see_directory', null)
    const now = ctx.now()
    const posts = (await listStandingPosts(ctx.db, now)).filter((post) => isInForce(post, now))
    const delegations = (await listDelegations(ctx.db, null)).filter(
      (delegation) => delegationPhase(delegation, now) === 'in_force',
    )
    const entries = (await listDivisions(ctx.db, now)).map((division): DivisionEntry => {
      const own = posts.filter((post) => post.divisionId === division.id).toSorted(byRole)
      const signs = own.some((post) => leaderRoles.includes(post.role))
      return {
        division,
        posts: own,
        delegations: delegations
          .filter((delegation) => delegation.divisionId === division.id)
          .map((found) => `${found.receiverName} ký thay ${found.giverName} ${describeTerm(found)}.`),
        headless: !signs && division.kind !== 'leadership',
      }
    })
    return reply.page(<DivisionsPage entries={entries} />)
  })

  app.get(paths.desk.board.pattern, async (request, reply) => showBoard(request, reply))

  app.post(paths.desk.board.pattern, async (request, reply) => {
    demand(request.ctx.actor, 'record_board', null)
    const form = parseForm(boardForm, request.body)
    if (!form.ok) return showBoard(request, reply.code(422), form)
    const rejected = await rejectionOf(request.body, 'validFrom', () => recordBoard(request.ctx, form.value))
    if (rejected) return showBoard(request, reply.code(409), rejected)
    flash(reply, { kind: 'success', text: 'Đã ghi quyết định thành lập.' })
    return reply.redirect(paths.desk.board.href(), 303)
  })
}

const byRole = (a: StandingPost, b: StandingPost) => rank(a) - rank(b)
const order = [...boardRoles, ...roleKeys]
const rank = (post: StandingPost) => order.indexOf(post.role)

async function showBoard(
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  form: Sent = { values: {}, errors: {} },
) {
  demand(ctx.actor, 'see_directory', null)
  const now = ctx.now()
  const today = dayOf(now)
  const boards = await listBoards(ctx.db)
  const board = boards.find(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo),
  )
  const posts = (await listStandingPosts(ctx.db, now)).filter((post) => boardRoles.includes(post.role))
  return reply.page(
    <BoardPage
      board={board ?? null}
      earlier={boards.filter((other) => other !== board)}
      posts={posts.toSorted(byRole)}
      headless={!posts.some((post) => post.role === 'board_head' && isInForce(post, now))}
      mayRecord={whyNot(ctx.actor, 'record_board', null) === null}
      values={{ name: board?.name, signedBy: board?.signedBy, ...form.values }}
      errors={form.errors}
    />,
  )
}
