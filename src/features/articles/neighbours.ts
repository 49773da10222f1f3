import { and, asc, desc, eq, gt, lt, or } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import type { ArticleRecord } from './records.ts'
import { articles, editions } from './table.ts'

export interface Neighbour {
  title: string
  slug: string
}

/** What was published in the same section just after and just before; null at either end. */
export async function findNeighbours(
  db: Database,
  { id, sectionId, publishedAt: at }: Pick<ArticleRecord, 'id' | 'sectionId' | 'publishedAt'>,
): Promise<{ newer: Neighbour | null; older: Neighbour | null }> {
  if (!at) return { newer: null, older: null }
  const beside = db
    .select({ title: editions.title, slug: articles.slug })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
  const here = and(eq(editions.state, 'published'), eq(editions.sectionId, sectionId))
  const { publishedAt, articleId } = editions
  const after = or(gt(publishedAt, at), and(eq(publishedAt, at), gt(articleId, id)))
  const before = or(lt(publishedAt, at), and(eq(publishedAt, at), lt(articleId, id)))
  const [[newer], [older]] = await Promise.all([
    beside.where(and(here, after)).orderBy(asc(publishedAt), asc(articleId)).limit(1),
    beside.where(and(here, before)).orderBy(desc(publishedAt), desc(articleId)).limit(1),
  ])
  return { newer: newer ?? null, older: older ?? null }
}
