import { and, arrayContains, asc, inArray, ne, or, eq } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { submissionLetters, submissions, type Submission } from './table.ts'

/** The names of our own letters that it answers. */
export const ownLetterIds = (answers: readonly string[]): string[] =>
  answers.flatMap(
    (answer) => /^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/i.exec(answer)?.[1]?.toLowerCase() ?? [],
  )

/**
 * Joins the letter to those that it answers, that answer it, or that are the same one in another mailbox; whichever came first.
 * Answers with the thread, and whether the same letter is here already.
 */
export async function joinThread(
  tx: Database,
  { id, threadId }: Pick<Submission, 'id' | 'threadId'>,
  { messageId, answers }: Pick<Submission, 'messageId' | 'answers'>,
): Promise<{ threadId: string; isRepeated: boolean; answersUs: boolean }> {
  const letters = await listLetters(tx, ownLetterIds(answers))
  const known = [...answers, ...(messageId === null ? [] : [messageId])]
  const grounds = [
    ...(known.length > 0 ? [inArray(submissions.messageId, known)] : []),
    ...(messageId === null ? [] : [arrayContains(submissions.answers, [messageId])]),
    ...(letters.length > 0 ? [inArray(submissions.id, letters)] : []),
  ]
  const found =
    grounds.length === 0
      ? []
      : await tx
          .select({ threadId: submissions.threadId, messageId: submissions.messageId })
          .from(submissions)
          .where(and(ne(submissions.id, id), or(...grounds)))
          .orderBy(asc(submissions.receivedAt))
          .limit(200)
  const [first] = found
  const isRepeated = messageId !== null && found.some((one) => one.messageId === messageId)
  const answersUs = letters.length > 0
  if (!first) return { threadId, isRepeated, answersUs }
  const others = [...new Set([threadId, ...found.map((one) => one.threadId)])].filter(
    (one) => one !== first.threadId,
  )
  if (others.length > 0)
    await tx
      .update(submissions)
      .set({ threadId: first.threadId })
      .where(inArray(submissions.threadId, others))
  return { threadId: first.threadId, isRepeated, answersUs }
}

async function listLetters(tx: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select({ submissionId: submissionLetters.submissionId })
    .from(submissionLetters)
    .where(inArray(submissionLetters.id, [...ids]))
  return rows.map(({ submissionId }) => submissionId)
}

/** Whether the sender was told already that this very letter has come, to whatever mailbox. */
export async function isReceipted(tx: Database, messageId: string, address: string): Promise<boolean> {
  const rows = await tx
    .select({ id: submissionLetters.id })
    .from(submissionLetters)
    .innerJoin(submissions, eq(submissions.id, submissionLetters.submissionId))
    .where(
      and(
        eq(submissionLetters.kind, 'receipt'),
        eq(submissions.messageId, messageId),
        eq(submissionLetters.recipient, address),
      ),
    )
    .limit(1)
  return rows.length > 0
}
