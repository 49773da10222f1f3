import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm'
import { one, type Database } from '#platform/database.ts'
import { momentsOf } from './queries.ts'
import { publicationMonths, publications, publicationTagCounts, publicationTags } from './table.ts'

export interface Month {
  /** "2026-03" */
  month: string
  count: number
  /** When something of this month was last published, corrected or taken back. */
  changedAt: Date
}

/** The months in which something was published, the latest first; all of them, or those of one year ("2026"). */
export async function listMonths(db: Database, year?: string): Promise<Month[]> {
  const { month, count, changedAt } = publicationMonths
  return db
    .select({
      month,
      count: sql<number>`sum(${count})::int`,
      changedAt: sql`max(${changedAt})`.mapWith(changedAt),
    })
    .from(publicationMonths)
    .where(year === undefined ? undefined : and(gte(month, `${year}-01`), sql`${month} <= ${`${year}-12`}`))
    .groupBy(month)
    .having(sql`sum(${count}) > 0`)
    .orderBy(desc(month))
}

/** Slugs and last changes of what was published in a month, oldest first, for the site map's part `from` 0 on. */
export async function listAddressesOfMonth(
  db: Database,
  month: string,
  { from, limit }: { from: number; limit: number },
): Promise<{ slug: string; changedAt: Date }[]> {
  const [begin, end] = momentsOf(month)
  return db
    .select({ slug: publications.slug, changedAt: publications.changedAt })
    .from(publications)
    .where(and(gte(publications.publishedAt, begin), lt(publications.publishedAt, end)))
    .orderBy(asc(publications.publishedAt), asc(publications.id))
    .offset(from)
    .limit(limit)
}

export interface Tag {
  slug: string
  /** As the newest article writes it. */
  name: string
  count: number
}

/** In a query of one table Drizzle writes columns without their table: here each must say whose it is. */
const newestName = sql<string>`(
  select tagged.name from ${publicationTags} as tagged where tagged.slug = publication_tag_counts.slug
  order by tagged.published_at desc, tagged.article_id desc limit 1)`

const tagColumns = {
  slug: publicationTagCounts.slug,
  name: newestName,
  count: publicationTagCounts.count,
}

/** The tags that most articles carry, at most `limit`. */
export async function listTags(db: Database, limit = 200): Promise<Tag[]> {
  return db
    .select(tagColumns)
    .from(publicationTagCounts)
    .orderBy(desc(publicationTagCounts.count), asc(publicationTagCounts.slug))
    .limit(limit)
}

/** The tag at an address, as long as something published carries it. */
export async function findTag(db: Database, slug: string): Promise<Tag> {
  return one(
    await db.select(tagColumns).from(publicationTagCounts).where(eq(publicationTagCounts.slug, slug)),
  )
}

/** Makes everything that the public lists anew, in one transaction. Answers how many articles that are. */
export async function rebuildPublications(db: Database): Promise<number> {
  const { rows } = await db.execute<{ made: number }>(sql`select rebuild_publications() as made`)
  return one(rows).made
}
