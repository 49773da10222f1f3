import { and, eq, inArray, isNotNull, ne, or } from 'drizzle-orm'
import { divisionsOf } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { none, type Counting } from '#platform/counting.ts'
import { documents } from './table.ts'

/** Documents that wait for this person: to be confirmed by a head, or to be mended by who entered them. */
export function countWaitingDocuments({ db, actor }: Pick<Context, 'db' | 'actor'>): Counting {
  if (actor.id === '') return none
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
  return db.$count(documents, or(toConfirm || undefined, toMend))
}
