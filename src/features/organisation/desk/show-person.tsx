import type { FastifyReply } from 'fastify'
import { dayOf } from '#lib/days.ts'
import type { Context } from '#platform/context.ts'
import { whyNeverEnds } from '../commands/keep-administrator.ts'
import { delegationPhase } from '../delegation.ts'
import { listDelegations } from '../delegations.ts'
import type { Sent } from '../form.ts'
import type { OrganisationHooks } from '../hooks.ts'
import { PersonPage } from '../pages/person-page.tsx'
import type { PostLine } from '../pages/post-table.tsx'
import { demand, whyNot } from '../policy.ts'
import { describeTerm, isStanding, type Post } from '../post.ts'
import { listPostsOf } from '../posts.ts'
import { findPerson, listAllDivisions, listEveryone } from '../queries.ts'

interface Forms {
  edit?: Sent
  refusal?: { postId: string; value: string; error: string }
}

/** The page of one person, as it is or with a form that was not right. */
export async function showPerson(
  ctx: Context,
  hooks: OrganisationHooks,
  reply: FastifyReply,
  id: string,
  { edit, refusal }: Forms = {},
) {
  demand(ctx.actor, 'see_people', null)
  const now = ctx.now()
  const person = await findPerson(ctx.db, id)
  const delegations = (await listDelegations(ctx.db, id)).filter(
    (delegation) => delegationPhase(delegation, now) !== 'over',
  )
  const { fullName, email, phone, leftOn } = person
  return reply.page(
    <PersonPage
      person={person}
      gone={leftOn !== null && leftOn <= dayOf(now)}
      posts={await listLines(ctx, hooks, await listPostsOf(ctx.db, id))}
      leavingRefusal={
        whyNot(ctx.actor, 'record_leaving', person) ??
        (await whyNeverEnds(ctx.db, hooks, { personId: id }, now))
      }
      delegations={delegations.map(
        (found) => `${found.giverName} ủy quyền cho ${found.receiverName} ${describeTerm(found)}`,
      )}
      edit={edit ?? { values: { fullName, email, phone: phone ?? '' }, errors: {} }}
      refusal={refusal}
      now={now}
    />,
  )
}

async function listLines(
  ctx: Context,
  hooks: OrganisationHooks,
  posts: readonly Post[],
): Promise<PostLine[]> {
  const { db, actor } = ctx
  const now = ctx.now()
  const divisions = new Map((await listAllDivisions(db)).map(({ id, name }) => [id, name]))
  const names = new Map((await listEveryone(db)).map(({ id, fullName }) => [id, fullName]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const lines: PostLine[] = []
  for (const post of posts)
    lines.push({
      ...post,
      divisionName: post.divisionId === null ? null : (divisions.get(post.divisionId) ?? null),
      proposerName: nameOf(post.proposedBy),
      deciderName: nameOf(post.confirmedBy ?? post.refusedBy),
      refusals: {
        decide: whyNot(actor, 'confirm_post', post),
        end:
          whyNot(actor, 'end_post', null) ??
          (isStanding(post, now) ? await whyNeverEnds(db, hooks, { postId: post.id }, now) : null),
      },
    })
  return lines
}
