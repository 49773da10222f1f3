import { and, asc, eq, inArray, or, isNull, gt } from 'drizzle-orm'
import type { Role } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import { postInForce, stillHere } from './actors.ts'
import { isInForce } from './post.ts'
import type { CommitteeLeader } from './queries.ts'
import { boardRoles } from './roles.ts'
import { committeeLeaders, people, posts } from './table.ts'

export interface LeadingPost {
  personKey: string | null
  personId: string
  name: string
  role: Role
  title: string
  divisionId: string | null
  fromOn: string
  toOn: string | null
  /** Whether the post gives its rights at that moment. */
  serving: boolean
}

const columns = { post: posts, personKey: people.key, name: people.fullName }

const describe = (
  { post, personKey, name }: { post: typeof posts.$inferSelect; personKey: string | null; name: string },
  at: Date,
): LeadingPost => ({
  personKey,
  personId: post.personId,
  name,
  role: post.role,
  title: post.title,
  divisionId: post.divisionId,
  fromOn: post.fromOn,
  toOn: post.toOn,
  serving: isInForce(post, at),
})

/** Who leads each division and the board at that moment: heads before those who stand in for them. */
export async function listLeadingPosts(db: Database, at: Date): Promise<LeadingPost[]> {
  const roles: Role[] = ['division_head', 'division_deputy', ...boardRoles]
  const rows = await db
    .select(columns)
    .from(posts)
    .innerJoin(people, and(eq(people.id, posts.personId), stillHere(people, at)))
    .where(and(inArray(posts.role, roles), postInForce(at)))
    .orderBy(asc(posts.fromOn), asc(people.fullName))
  return rows
    .map((row) => describe(row, at))
    .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
}

/** Everyone who is or was Chief or Deputy Chief, the Chief first; what was never agreed or has not begun is left out. */
export async function listOfficePosts(db: Database, at: Date): Promise<LeadingPost[]> {
  const roles: Role[] = ['chief', 'deputy_chief']
  const rows = await db
    .select(columns)
    .from(posts)
    .innerJoin(people, eq(people.id, posts.personId))
    .where(
      and(
        inArray(posts.role, roles),
        inArray(posts.state, ['confirmed', 'ended']),
        or(isNull(posts.endedAt), gt(posts.endedAt, posts.proposedAt)),
      ),
    )
    .orderBy(asc(posts.fromOn), asc(people.fullName))
  return rows
    .map((row) => describe(row, at))
    .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
}

/** The leaders of the committee, those of former times too, in the order of their posts. */
export async function listEveryCommitteeLeader(db: Database): Promise<CommitteeLeader[]> {
  return db
    .select()
    .from(committeeLeaders)
    .orderBy(asc(committeeLeaders.position), asc(committeeLeaders.fromOn), asc(committeeLeaders.id))
}
