import { formatDateTime } from '#lib/dates.ts'
import type { Context } from '#platform/context.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import { paths } from '#paths'
import { whyNot } from './policy.ts'
import { listSources } from './queries.ts'

/** The letters that something was made of, by the address of its page; none for who may not see the queue. */
export async function linkSources(ctx: Context, href: string): Promise<{ label: string; href: string }[]> {
  if (whyNot(ctx.actor, 'see', secretariatOf(ctx.profile)) !== null) return []
  const sources = await listSources(ctx.db, href)
  return sources.map(({ id, receivedAt }) => ({
    label: `thư đến lúc ${formatDateTime(receivedAt)}`,
    href: paths.desk.submission.href({ id }),
  }))
}
