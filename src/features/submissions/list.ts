import { and, desc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import { people } from '#features/organisation/index.ts'
import { withoutMarks } from '#lib/text.ts'
import type { Database } from '#platform/database.ts'
import { openStates } from './submission.ts'
import { submissions, type Submission } from './table.ts'

export const views = ['new', 'mine', 'open', 'done', 'spam'] as const
export type View = (typeof views)[number]

export interface Line extends Submission {
  assigneeName: string | null
}

/** As words are kept and asked for: without marks, letters and digits only. */
export const foldWords = (text: string): string =>
  withoutMarks(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const conditions = (view: View, personId: string): SQL | undefined =>
  ({
    new: inArray(submissions.state, ['received', 'open', 'unreadable']),
    mine: and(eq(submissions.state, 'assigned'), eq(submissions.assignedTo, personId)),
    open: inArray(submissions.state, [...openStates]),
    done: inArray(submissions.state, ['taken_up', 'refused', 'merged', 'secret']),
    spam: eq(submissions.state, 'spam'),
  })[view]

/** Every word has to begin one of the letter's; null where nothing was asked for. */
function matches(words: string): SQL | undefined {
  const asked = foldWords(words).split(' ').filter(Boolean).slice(0, 12)
  if (asked.length === 0) return undefined
  const query = asked.map((word) => `${word}:*`).join(' & ')
  return sql`to_tsvector('simple', ${submissions.folded}) @@ to_tsquery('simple', ${query})`
}

const pageSize = 30

/** Newest first; `before` is the id of the last one on the page before. With words every view is searched. */
export async function listSubmissions(
  db: Database,
  { view, words, before, personId }: { view: View; words: string; before: string; personId: string },
): Promise<{ lines: Line[]; older: string | null }> {
  const asked = matches(words)
  const place = sql`(${submissions.receivedAt}, ${submissions.id})`
  const past = /^[0-9a-f-]{36}$/.test(before)
    ? sql`${place} < (select received_at, id from submissions where id = ${before}::uuid)`
    : undefined
  const rows = await db
    .select({ submission: submissions, assigneeName: people.fullName })
    .from(submissions)
    .leftJoin(people, eq(people.id, submissions.assignedTo))
    .where(and(asked ?? conditions(view, personId), past))
    .orderBy(desc(submissions.receivedAt), desc(submissions.id))
    .limit(pageSize + 1)
  const lines = rows
    .slice(0, pageSize)
    .map(({ submission, assigneeName }) => ({ ...submission, assigneeName }))
  return { lines, older: rows.length > pageSize ? (lines.at(-1)?.id ?? null) : null }
}

export const countSubmissions = (db: Database, view: View, personId: string) =>
  db.$count(submissions, conditions(view, personId))
