import { and, desc, inArray, ne, sql } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { submissions, type Submission } from './table.ts'

/** What a letter may be merged into: of its thread first, then of its sender, then the newest. */
export function listOthers(
  db: Database,
  { id, threadId, fromAddress }: Pick<Submission, 'id' | 'threadId' | 'fromAddress'>,
): Promise<Submission[]> {
  return db
    .select()
    .from(submissions)
    .where(
      and(ne(submissions.id, id), inArray(submissions.state, ['open', 'assigned', 'taken_up', 'unreadable'])),
    )
    .orderBy(
      desc(sql`${submissions.threadId} = ${threadId}`),
      desc(sql`coalesce(${submissions.fromAddress} = ${fromAddress}, false)`),
      desc(submissions.receivedAt),
    )
    .limit(50)
}
