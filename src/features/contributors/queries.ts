import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { none, type Counting } from '#platform/counting.ts'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { hashToken } from '#platform/token.ts'
import type { Contributor, ContributorState } from './contributor.ts'
import { whyNot } from './policy.ts'
import { contributors, contributorSessions, type ContributorRow } from './table.ts'

const isId = (id: string) => z.guid().safeParse(id).success

export const pageSize = 30

/** Newest first; `before` is the id of the last one on the page before. */
export async function listContributors(
  db: Database,
  { state, before }: { state: ContributorState; before: string },
): Promise<{ lines: ContributorRow[]; older: string | null }> {
  const past = isId(before)
    ? sql`(${contributors.stateSince}, ${contributors.id}) < (select state_since, id from contributors where id = ${before})`
    : undefined
  const rows = await db
    .select()
    .from(contributors)
    .where(and(eq(contributors.state, state), past))
    .orderBy(desc(contributors.stateSince), desc(contributors.id))
    .limit(pageSize + 1)
  const lines = rows.slice(0, pageSize)
  return { lines, older: rows.length > pageSize ? (lines.at(-1)?.id ?? null) : null }
}

export const countContributors = (db: Database, state: ContributorState) =>
  db.$count(contributors, eq(contributors.state, state))

/** How many wait for those who decide; null for everybody who may not even see them. */
export function countWaitingContributors({ db, actor, profile }: Context): Counting {
  if (whyNot(actor, 'see', profile) !== null) return null
  return whyNot(actor, 'decide', profile) === null ? countContributors(db, 'waiting') : none
}

export async function findContributor(db: Database, id: string): Promise<ContributorRow> {
  if (!isId(id)) throw new NotFound()
  return one(await db.select().from(contributors).where(eq(contributors.id, id)))
}

export async function lockContributor(tx: Database, id: string): Promise<ContributorRow> {
  if (!isId(id)) throw new NotFound()
  return one(await tx.select().from(contributors).where(eq(contributors.id, id)).for('update'))
}

/** The one whose confirmed address it is, however far their application has come. */
export async function readByEmail(tx: Database, email: string): Promise<ContributorRow | null> {
  const known = inArray(contributors.state, ['waiting', 'approved', 'suspended'])
  const [row] = await tx
    .select()
    .from(contributors)
    .where(and(eq(contributors.email, email), known))
  return row ?? null
}

/** An approved one whose address, in small letters, it is. */
export async function findApproved(db: Database, email: string): Promise<Pick<ContributorRow, 'id'> | null> {
  const [row] = await db
    .select({ id: contributors.id })
    .from(contributors)
    .where(and(eq(contributors.email, email), eq(contributors.state, 'approved')))
  return row ?? null
}

/** Who carries the token of a session; only who is approved at this moment. */
export async function readSession(db: Database, token: string, now: Date): Promise<Contributor | null> {
  const [row] = await db
    .select({
      id: contributors.id,
      kind: contributors.kind,
      name: contributors.name,
      email: contributors.email,
    })
    .from(contributorSessions)
    .innerJoin(contributors, eq(contributors.id, contributorSessions.contributorId))
    .where(
      and(
        eq(contributorSessions.tokenHash, hashToken(token)),
        gt(contributorSessions.expiresAt, now),
        eq(contributors.state, 'approved'),
      ),
    )
  return row ? { ...row, email: row.email ?? '' } : null
}
