import { and, eq, or, sql } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import { selectRecords } from './records.ts'
import { seenBy } from './scope.ts'
import { articles, formerAddresses } from './table.ts'

/** The article whose public address this is or was, for somebody who may see it in the workspace. */
export async function findArticleAt(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  slug: string,
): Promise<{ id: string; title: string } | null> {
  const was = sql`exists (select from ${formerAddresses} where ${formerAddresses.articleId} = ${articles.id} and ${formerAddresses.slug} = ${slug})`
  const [found] = await selectRecords(db)
    .where(and(or(eq(articles.slug, slug), was), seenBy(actor)))
    .limit(1)
  return found ? { id: found.id, title: found.title } : null
}
