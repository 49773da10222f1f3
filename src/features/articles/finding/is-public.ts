import { and, eq, exists, inArray, or } from 'drizzle-orm'
import type { Context } from '#platform/context.ts'
import { paths } from '#paths'
import { articles, editions, formerAddresses } from '../table.ts'

const start = paths.article.pattern.replace(':slug', '')
const slugIn = (address: string) => address.slice(start.length).split(/[/?#]/, 1)[0] ?? ''

/** Whether the article at an address, at a former one too, may be read and was not withdrawn; undefined for other pages. */
export async function isPublicArticle({ db }: Context, address: string): Promise<boolean | undefined> {
  if (!address.startsWith(start)) return undefined
  const slug = slugIn(address)
  const former = db
    .select({ id: formerAddresses.articleId })
    .from(formerAddresses)
    .where(and(eq(formerAddresses.articleId, articles.id), eq(formerAddresses.slug, slug)))
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(editions, eq(editions.articleId, articles.id))
    .where(
      and(inArray(editions.state, ['published', 'archived']), or(eq(articles.slug, slug), exists(former))),
    )
    .limit(1)
  return rows.length > 0
}
