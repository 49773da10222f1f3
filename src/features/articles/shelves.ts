import { and, desc, eq, ilike, inArray, lt, ne, notInArray, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { openStates, stateNames, type EditionState } from './article.ts'
import { selectRecords, type ArticleRecord } from './records.ts'
import { seenBy } from './scope.ts'
import { articles, editions } from './table.ts'

const states = Object.keys(stateNames) as EditionState[]

const filterQuery = z.object({
  trang_thai: z
    .enum(['dang_lam', ...states])
    .or(z.literal(''))
    .catch(''),
  tim: z.string().trim().max(200).catch(''),
  truoc: z
    .string()
    .regex(/^\d{1,14}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional()
    .catch(undefined),
})

export type DeskFilter = { state: EditionState | 'dang_lam' | ''; text: string; before: string | undefined }

export function parseFilter(query: unknown): DeskFilter {
  const { trang_thai, tim, truoc } = filterQuery.parse(query ?? {})
  return { state: trang_thai, text: tim, before: truoc }
}

const pageSize = 30

/** Articles that this person may see, last moved first; `older` continues the list. */
export async function listForDesk(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { state, text, before }: DeskFilter,
): Promise<{ articles: ArticleRecord[]; older: string | undefined }> {
  const [time, id] = before?.split('_') ?? []
  const since = time ? new Date(Number(time)) : null
  const rows = await selectRecords(db)
    .where(
      and(
        seenBy(actor),
        state === 'superseded' ? undefined : ne(editions.state, 'superseded'),
        state === '' ? notInArray(editions.state, ['discarded']) : undefined,
        state === 'dang_lam' ? inArray(editions.state, [...openStates]) : undefined,
        state !== '' && state !== 'dang_lam' ? eq(editions.state, state) : undefined,
        text ? ilike(editions.title, `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`) : undefined,
        since && id
          ? or(
              lt(editions.stateSince, since),
              and(eq(editions.stateSince, since), sql`${editions.id} < ${id}`),
            )
          : undefined,
      ),
    )
    .orderBy(desc(editions.stateSince), desc(editions.id), desc(articles.id))
    .limit(pageSize + 1)
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  const more = rows.length > pageSize && last
  return { articles: shown, older: more ? `${last.stateSince.getTime()}_${last.editionId}` : undefined }
}
