import { listPublications } from '#features/articles/index.ts'
import type { Context } from '#platform/context.ts'
import { paths } from '#paths'
import type { Teaser } from '#ui/index.ts'

/** What was published lately about a leader of the committee; of others nothing is recorded. */
export async function listNewsOf({ db }: Pick<Context, 'db'>, leaderId: string | null): Promise<Teaser[]> {
  if (leaderId === null) return []
  const { publications } = await listPublications(db, { leaderId, limit: 20 })
  return publications.map(({ title, slug, lead, publishedAt }) => ({
    title,
    href: paths.article.href({ slug }),
    lead,
    at: publishedAt,
  }))
}
