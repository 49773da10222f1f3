import { and, eq, inArray, isNotNull, ne, or, sql } from 'drizzle-orm'
import { divisionsOf } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { documents } from './table.ts'

/** Documents that wait for this person: to be confirmed by a head, or to be mended by who entered them. */
export async function countWaitingDocuments({ db, actor }: Pick<Context, 'db' | 'actor'>): Promise<number> {
  if (actor.id === '') return 0
  const led = divisionsOf(actor, 'division_head', 'division_deputy')
  const toConfirm =
    led.length > 0 &&
    and(
      eq(documents.state, 'complete'),
      inArray(documents.divisionId, led),
      ne(documents.lastWriterId, actor.id),
    )
  const toMend = and(
    eq(documents.state, 'registered'),
    eq(documents.createdBy, actor.id),
    isNotNull(documents.returnReason),
  )
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(documents)
    .where(or(toConfirm || undefined, toMend))
  return row?.count ?? 0
}
