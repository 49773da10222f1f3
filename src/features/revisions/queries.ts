import { desc, inArray } from 'drizzle-orm'
import { listEditions, revisions, type ArticleRecord } from '#features/articles/index.ts'
import type { Context } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'

export type Revision = typeof revisions.$inferSelect

export interface VersionedArticle {
  editions: ArticleRecord[]
  /** Newest first: by edition, then by number. */
  revisions: Revision[]
}

/** Every text ever saved for an article, of the editions that this person may see. */
export async function findVersions(
  ctx: Pick<Context, 'db' | 'actor'>,
  articleId: string,
): Promise<VersionedArticle> {
  const editions = await listEditions(ctx, articleId)
  if (editions.length === 0) throw new NotFound()
  const rows = await ctx.db
    .select()
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
export function findRevision({ editions, revisions: all }: VersionedArticle, name: unknown): Revision {
  const [edition, number] = typeof name === 'string' ? name.split('.') : []
  const known = editions.find(({ editionNumber }) => String(editionNumber) === edition)
  const found = all.find((one) => one.editionId === known?.editionId && String(one.number) === number)
  if (!found) throw new NotFound()
  return found
}
