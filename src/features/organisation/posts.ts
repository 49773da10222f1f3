import { and, asc, desc, eq, gt, gte, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { dayOf } from '#lib/days.ts'
import { one, type Database } from '#platform/database.ts'
import { termsOf, type AdministratorTerm } from './administrators.ts'
import { assertId } from './ids.ts'
import type { Neighbour, Post } from './post.ts'
import { divisions, people, posts } from './table.ts'

/** Any number will do, as long as nothing else in the database locks by it. */
const organisationLock = 650_915_2012

/**
 * Lets one change of the organisation follow the other. "The last administrator" and "one head of the board" are
 * about many rows at once: two changes that each leave one could together leave none.
 */
export async function lockOrganisation(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${organisationLock})`)
}

export async function findPost(db: Database, id: string): Promise<Post> {
  assertId(id)
  return one(await db.select().from(posts).where(eq(posts.id, id)))
}

export async function lockPost(tx: Database, id: string): Promise<Post> {
  assertId(id)
  return one(await tx.select().from(posts).where(eq(posts.id, id)).for('update'))
}

/** The same rule as `isStanding`. */
const standing = (now: Date) =>
  and(
    inArray(posts.state, ['confirmed', 'ended']),
    or(isNull(posts.toOn), gte(posts.toOn, dayOf(now))),
    or(isNull(posts.endedAt), gt(posts.endedAt, now)),
  )

/** The agreed posts of that role, now and to come, with who holds them. */
export async function listNeighbours(db: Database, role: Post['role'], now: Date): Promise<Neighbour[]> {
  return db
    .select({
      id: posts.id,
      personId: posts.personId,
      role: posts.role,
      divisionId: posts.divisionId,
      fromOn: posts.fromOn,
      toOn: posts.toOn,
      personName: people.fullName,
    })
    .from(posts)
    .innerJoin(people, eq(people.id, posts.personId))
    .where(and(eq(posts.role, role), standing(now)))
    .orderBy(asc(posts.fromOn))
}

export async function listPostsOf(db: Database, personId: string): Promise<Post[]> {
  return db
    .select()
    .from(posts)
    .where(eq(posts.personId, personId))
    .orderBy(desc(posts.fromOn), asc(posts.id))
}

export interface StandingPost extends Post {
  personName: string
  personEmail: string
  divisionName: string | null
}

/** Every agreed post, now and to come, of everyone. */
export async function listStandingPosts(db: Database, now: Date): Promise<StandingPost[]> {
  const rows = await db
    .select({
      post: posts,
      personName: people.fullName,
      personEmail: people.email,
      divisionName: divisions.name,
    })
    .from(posts)
    .innerJoin(people, eq(people.id, posts.personId))
    .leftJoin(divisions, eq(divisions.id, posts.divisionId))
    .where(standing(now))
    .orderBy(asc(posts.fromOn), asc(people.fullName))
  return rows.map(({ post, ...names }) => ({ ...post, ...names }))
}

export interface Proposal extends Post {
  personName: string
  proposerName: string | null
}

/** What waits for a second administrator, oldest first. */
export async function listProposals(db: Database): Promise<Proposal[]> {
  const proposer = alias(people, 'proposer')
  const rows = await db
    .select({ post: posts, personName: people.fullName, proposerName: proposer.fullName })
    .from(posts)
    .innerJoin(people, eq(people.id, posts.personId))
    .leftJoin(proposer, eq(proposer.id, posts.proposedBy))
    .where(eq(posts.state, 'proposed'))
    .orderBy(asc(posts.proposedAt))
  return rows.map(({ post, ...names }) => ({ ...post, ...names }))
}

export const countProposals = (db: Database, exceptBy: string) =>
  db.$count(
    posts,
    and(eq(posts.state, 'proposed'), or(isNull(posts.proposedBy), ne(posts.proposedBy, exceptBy))),
  )

export async function listAdministratorTerms(
  db: Database,
  lockedOut: ReadonlySet<string>,
  now: Date,
): Promise<AdministratorTerm[]> {
  const rows = await db.select().from(posts).where(eq(posts.role, 'administrator'))
  return termsOf(rows, lockedOut, now)
}
