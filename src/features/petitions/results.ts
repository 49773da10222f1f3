import { and, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { Gone, NotFound } from '#platform/errors.ts'
import { petitions } from './table.ts'
import { matches } from './words.ts'

/** What the public reads of a petition: nothing here comes from its original. */
export interface Result {
  code: string
  kind: 'feedback' | 'recommendation'
  topic: (typeof petitions.$inferSelect)['topic']
  title: string
  content: string
  result: string
  publishedAt: Date
}

const columns = {
  code: petitions.code,
  kind: petitions.kind,
  topic: petitions.topic,
  title: petitions.publicTitle,
  content: petitions.publicContent,
  result: petitions.publicResult,
  publishedAt: petitions.publishedAt,
}

const select = (db: Database) => db.select(columns).from(petitions)
type Row = Awaited<ReturnType<typeof select>>[number]

const resultOf = ({ title, content, result, publishedAt, ...rest }: Row): Result => ({
  ...rest,
  title: title ?? '',
  content: content ?? '',
  result: result ?? '',
  publishedAt: publishedAt ?? new Date(0),
})

const isPublished = eq(petitions.state, 'published')
const pageSize = 20

/** Newest first; `before` is the code of the last one on the page before. */
export async function listResults(
  db: Database,
  { words, before }: { words: string; before: string },
): Promise<{ results: Result[]; older: string | null }> {
  const place = sql`(${petitions.publishedAt}, ${petitions.code})`
  const past =
    before === ''
      ? undefined
      : sql`${place} < (select published_at, code from petitions where code = ${before} and state = 'published')`
  const rows = await select(db)
    .where(and(isPublished, matches(petitions.publicFolded, words), past))
    .orderBy(desc(petitions.publishedAt), desc(petitions.code))
    .limit(pageSize + 1)
  const results = rows.slice(0, pageSize).map(resultOf)
  return { results, older: rows.length > pageSize ? (results.at(-1)?.code ?? null) : null }
}

/** One that was taken down says so, with the reason; of any other nothing is said. */
export async function findResult(db: Database, code: string): Promise<Result> {
  const [row] = await db
    .select({ ...columns, state: petitions.state, reason: petitions.takenDownReason })
    .from(petitions)
    .where(eq(petitions.code, code))
  if (!row) throw new NotFound()
  const { state, reason, ...rest } = row
  if (state === 'published') return resultOf(rest)
  if (reason !== null) throw new Gone(reason, 'petition')
  throw new NotFound()
}
