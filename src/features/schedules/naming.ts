import { formatDay } from '#lib/days.ts'
import { excerpt } from '#lib/text.ts'
import type { Context } from '#platform/context.ts'
import { demandSight } from './policy.ts'
import { findEntry } from './queries.ts'

/** What a link to it is called; throws Forbidden for who may not see the schedule in the making. */
export async function nameEntry({ db, actor }: Context, id: string): Promise<string> {
  demandSight(actor)
  const { day, content } = await findEntry(db, id)
  return `${formatDay(day)}: ${excerpt(content, 120)}`
}
