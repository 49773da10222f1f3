import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { contributors } from '#features/contributors/index.ts'
import { people } from '#features/organisation/index.ts'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import {
  submissionArrivals,
  submissionResults,
  submissions,
  type Submission,
  type SubmissionResult,
} from './table.ts'

const sender = alias(people, 'sender')

const isId = (id: string) => z.guid().safeParse(id).success

export interface SubmissionLine extends Submission {
  assigneeName: string | null
  senderName: string | null
  contributorName: string | null
}

export async function findSubmission(db: Database, id: string): Promise<SubmissionLine> {
  if (!isId(id)) throw new NotFound()
  const { submission, ...names } = one(
    await db
      .select({
        submission: submissions,
        assigneeName: people.fullName,
        senderName: sender.fullName,
        contributorName: contributors.name,
      })
      .from(submissions)
      .leftJoin(people, eq(people.id, submissions.assignedTo))
      .leftJoin(sender, eq(sender.id, submissions.senderId))
      .leftJoin(contributors, eq(contributors.id, submissions.contributorId))
      .where(eq(submissions.id, id)),
  )
  return { ...submission, ...names }
}

export async function lockSubmission(tx: Database, id: string): Promise<Submission> {
  if (!isId(id)) throw new NotFound()
  return one(await tx.select().from(submissions).where(eq(submissions.id, id)).for('update'))
}

/** The others of its thread, the oldest first, and what was merged into it. */
export async function listRelated(db: Database, { id, threadId }: Submission): Promise<Submission[]> {
  return db
    .select()
    .from(submissions)
    .where(
      and(
        ne(submissions.id, id),
        sql`(${submissions.threadId} = ${threadId} or ${submissions.mergedInto} = ${id})`,
      ),
    )
    .orderBy(asc(submissions.receivedAt))
    .limit(100)
}

export async function listArrivals(db: Database, submissionId: string) {
  return db
    .select({ mailbox: submissionArrivals.mailbox, receivedAt: submissionArrivals.receivedAt })
    .from(submissionArrivals)
    .where(eq(submissionArrivals.submissionId, submissionId))
    .orderBy(asc(submissionArrivals.receivedAt))
}

export async function listResults(db: Database, ids: readonly string[]): Promise<SubmissionResult[]> {
  if (ids.length === 0) return []
  return db
    .select()
    .from(submissionResults)
    .where(inArray(submissionResults.submissionId, [...ids]))
    .orderBy(asc(submissionResults.at))
}

/** What a thing of another feature was made of, by the address of its page. */
export async function listSources(
  db: Database,
  href: string,
): Promise<Pick<Submission, 'id' | 'receivedAt'>[]> {
  return db
    .select({ id: submissions.id, receivedAt: submissions.receivedAt })
    .from(submissionResults)
    .innerJoin(submissions, eq(submissions.id, submissionResults.submissionId))
    .where(eq(submissionResults.href, href))
    .orderBy(desc(submissionResults.at))
}
