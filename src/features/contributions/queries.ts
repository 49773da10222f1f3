import { and, count, desc, eq, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import { contributors, whyNot } from '#features/contributors/index.ts'
import type { Context } from '#platform/context.ts'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { contributions, type Contribution } from './table.ts'

export interface ContributionLine extends Contribution {
  senderName: string
}

const isId = (id: string) => z.guid().safeParse(id).success

const selectLines = (db: Database) =>
  db
    .select({ contribution: contributions, senderName: contributors.name })
    .from(contributions)
    .innerJoin(contributors, eq(contributors.id, contributions.contributorId))

const isOpen = eq(contributions.state, 'received')

export const pageSize = 30

/** Newest first; `before` is the id of the last one on the page before. */
export async function listContributions(
  db: Database,
  { open, before }: { open: boolean; before: string },
): Promise<{ lines: ContributionLine[]; older: string | null }> {
  const past = isId(before)
    ? sql`(${contributions.sentAt}, ${contributions.id}) < (select sent_at, id from contributions where id = ${before})`
    : undefined
  const rows = await selectLines(db)
    .where(and(open ? isOpen : ne(contributions.state, 'received'), past))
    .orderBy(desc(contributions.sentAt), desc(contributions.id))
    .limit(pageSize + 1)
  const lines = rows
    .slice(0, pageSize)
    .map(({ contribution, senderName }) => ({ ...contribution, senderName }))
  return { lines, older: rows.length > pageSize ? (lines.at(-1)?.id ?? null) : null }
}

export async function countOpen(db: Database): Promise<number> {
  const [row] = await db.select({ count: count() }).from(contributions).where(isOpen)
  return row?.count ?? 0
}

/** How many wait for those who answer; null for everybody who may not even see them. */
export async function countWaitingContributions({ db, actor, profile }: Context): Promise<number | null> {
  if (whyNot(actor, 'see', profile) !== null) return null
  return whyNot(actor, 'decide', profile) === null ? countOpen(db) : 0
}

export async function findContribution(db: Database, id: string): Promise<ContributionLine> {
  if (!isId(id)) throw new NotFound()
  const { contribution, senderName } = one(await selectLines(db).where(eq(contributions.id, id)))
  return { ...contribution, senderName }
}

export async function lockContribution(tx: Database, id: string): Promise<ContributionLine> {
  await findContribution(tx, id)
  await tx.select({ id: contributions.id }).from(contributions).where(eq(contributions.id, id)).for('update')
  return findContribution(tx, id)
}

/** Files of what was sent are for those who see it in the workspace. */
export async function mayFetchFile(
  { db, actor, profile }: Pick<Context, 'db' | 'actor' | 'profile'>,
  mediaId: string,
) {
  if (whyNot(actor, 'see', profile) !== null) return false
  const rows = await db
    .select({ id: contributions.id })
    .from(contributions)
    .where(sql`${contributions.fileIds} @> array[${mediaId}::uuid]`)
    .limit(1)
  return rows.length > 0
}
