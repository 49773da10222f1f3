import { and, desc, eq, getTableColumns, inArray } from 'drizzle-orm'
import { listEditions, revisions, type ArticleRecord } from '#features/articles/index.ts'
import type { Context } from '#platform/context.ts'
import { one } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'

/** One text that was saved, with the text. */
export type RevisionText = typeof revisions.$inferSelect
/** All that a list says of it. */
export type Revision = Omit<RevisionText, 'content'>

export interface VersionedArticle {
  editions: ArticleRecord[]
  /** Newest first: by edition, then by number. */
  revisions: Revision[]
}

const { content: _content, ...withoutText } = getTableColumns(revisions)

/** Everything ever saved for an article, of the editions that this person may see; the texts themselves stay where they are. */
export async function findVersions(
  ctx: Pick<Context, 'db' | 'actor'>,
  articleId: string,
): Promise<VersionedArticle> {
  const editions = await listEditions(ctx, articleId)
  if (editions.length === 0) throw new NotFound()
  const rows = await ctx.db
    .select(withoutText)
    .from(revisions)
    .where(
      inArray(
        revisions.editionId,
        editions.map(({ editionId }) => editionId),
      ),
    )
    .orderBy(desc(revisions.number))
  const order = new Map(editions.map(({ editionId }, index) => [editionId, index]))
  return { editions, revisions: rows.toSorted((a, b) => order.get(a.editionId)! - order.get(b.editionId)!) }
}

/** One text of the article, by the name it has in addresses: "<edition>.<number>". */
export async function findRevision(
  { db }: Pick<Context, 'db'>,
  { editions, revisions: all }: VersionedArticle,
  name: unknown,
): Promise<RevisionText> {
  const [edition, number] = typeof name === 'string' ? name.split('.') : []
  const known = editions.find(({ editionNumber }) => String(editionNumber) === edition)
  const found = all.find((each) => each.editionId === known?.editionId && String(each.number) === number)
  if (!found) throw new NotFound()
  const { editionId, number: count } = found
  return one(
    await db
      .select()
      .from(revisions)
      .where(and(eq(revisions.editionId, editionId), eq(revisions.number, count))),
  )
}
