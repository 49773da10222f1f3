import { and, eq, exists, gt, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { alias, union, type AnyPgColumn } from 'drizzle-orm/pg-core'
import { dayOf } from '#lib/days.ts'
import { nobody, type Actor, type ActorPost, type Role } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import { compareNames } from './person.ts'
import { leaderRoles } from './roles.ts'
import { delegations, people, posts } from './table.ts'

/** The same rule as `isInForce`, for rows that stay in the database. */
const inForce = (post: Record<'state' | 'fromOn' | 'toOn' | 'endedAt', AnyPgColumn>, at: Date) =>
  and(
    inArray(post.state, ['confirmed', 'ended']),
    lte(post.fromOn, dayOf(at)),
    or(isNull(post.toOn), gte(post.toOn, dayOf(at))),
    or(isNull(post.endedAt), gt(post.endedAt, at)),
  )

export const postInForce = (at: Date) => inForce(posts, at)

export const stillHere = (person: { leftOn: AnyPgColumn }, at: Date) =>
  or(isNull(person.leftOn), gt(person.leftOn, dayOf(at)))

const delegationInForce = (at: Date) =>
  and(
    lte(delegations.fromOn, dayOf(at)),
    gte(delegations.toOn, dayOf(at)),
    or(isNull(delegations.endedAt), gt(delegations.endedAt, at)),
  )

/**
 * Who acts, with every post in force at that moment, own and delegated. A person who has left, or was never there,
 * is nobody. A delegation is worth what the one who delegates holds that day: it ends with his post.
 */
export async function findActor(db: Database, personId: string, at: Date): Promise<Actor> {
  const rows = await db
    .select({ name: people.fullName, post: postColumns })
    .from(people)
    .leftJoin(posts, and(eq(posts.personId, people.id), postInForce(at)))
    .where(and(eq(people.id, personId), stillHere(people, at)))
    .orderBy(posts.fromOn, posts.id)
  const [person] = rows
  if (!person) return nobody
  const own = rows.flatMap(({ post }): ActorPost[] => (post ? [{ ...post, onBehalfOf: null }] : []))
  return { id: personId, name: person.name, posts: [...own, ...(await listDelegated(db, personId, at))] }
}

const postColumns = {
  role: posts.role,
  divisionId: posts.divisionId,
  title: posts.title,
  canPublish: posts.canPublish,
}

async function listDelegated(db: Database, personId: string, at: Date): Promise<ActorPost[]> {
  return db
    .select({ ...postColumns, onBehalfOf: people.fullName })
    .from(delegations)
    .innerJoin(people, and(eq(people.id, delegations.fromPerson), stillHere(people, at)))
    .innerJoin(posts, postBehind(at))
    .where(and(eq(delegations.toPerson, personId), delegationInForce(at), receiverBelongs(db, at)))
    .orderBy(delegations.fromOn, posts.id)
}

const postBehind = (at: Date) =>
  and(
    eq(posts.personId, delegations.fromPerson),
    eq(posts.divisionId, delegations.divisionId),
    inArray(posts.role, [...leaderRoles]),
    postInForce(at),
  )

/** Signing is delegated within the division: who has moved away from it signs there no more. */
function receiverBelongs(db: Database, at: Date) {
  const own = alias(posts, 'own')
  const post = db
    .select({ id: own.id })
    .from(own)
    .where(
      and(
        eq(own.personId, delegations.toPerson),
        eq(own.divisionId, delegations.divisionId),
        inForce(own, at),
      ),
    )
  return exists(post)
}

export interface Holder {
  personId: string
  name: string
  email: string
}

export interface HolderFilter {
  roles: readonly Role[]
  divisionId?: string
  /** Only those who may publish: head and deputy of the board, and members with the right. */
  canPublish?: boolean
}

/** Everyone who holds one of the roles at that moment, those acting by delegation included; each once, by name. */
export async function listHolders(db: Database, filter: HolderFilter, at: Date): Promise<Holder[]> {
  const wanted = and(
    inArray(posts.role, [...filter.roles]),
    filter.divisionId === undefined ? undefined : eq(posts.divisionId, filter.divisionId),
    filter.canPublish
      ? or(eq(posts.canPublish, true), inArray(posts.role, ['board_head', 'board_deputy']))
      : undefined,
  )
  const holder = { personId: people.id, name: people.fullName, email: people.email }
  const own = db
    .selectDistinct(holder)
    .from(posts)
    .innerJoin(people, and(eq(people.id, posts.personId), stillHere(people, at)))
    .where(and(wanted, postInForce(at)))
  const giver = alias(people, 'giver')
  const delegates = db
    .selectDistinct(holder)
    .from(delegations)
    .innerJoin(people, and(eq(people.id, delegations.toPerson), stillHere(people, at)))
    .innerJoin(giver, and(eq(giver.id, delegations.fromPerson), stillHere(giver, at)))
    .innerJoin(posts, postBehind(at))
    .where(and(wanted, delegationInForce(at), receiverBelongs(db, at)))
  const each = await union(own, delegates)
  return each.toSorted((a, b) => compareNames(a.name, b.name))
}
