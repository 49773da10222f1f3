import { and, eq, inArray, ne, or, sql, type SQL } from 'drizzle-orm'
import { divisionsOf, holds, type Actor } from '#platform/actor.ts'
import type { Standing } from './document.ts'
import { documents } from './table.ts'

interface Ground {
  divisions?: readonly string[]
  createdBy?: string
}

/**
 * What of the database a person sees in the workspace, as grounds of which one is enough. The same list decides about one
 * document and filters rows.
 */
export function groundsOf(actor: Actor): Ground[] {
  if (holds(actor, 'board_head', 'board_deputy', 'chief', 'deputy_chief', 'auditor')) return [{}]
  const own = divisionsOf(actor, 'specialist', 'division_head', 'division_deputy')
  return [...(actor.id ? [{ createdBy: actor.id }] : []), ...(own.length ? [{ divisions: own }] : [])]
}

export const maySee = (actor: Actor, document: Standing): boolean =>
  groundsOf(actor).some(
    ({ divisions, createdBy }) =>
      (!divisions || divisions.includes(document.divisionId)) &&
      (!createdBy || document.createdBy === createdBy),
  )

/** The same grounds as a condition on `documents`. What was discarded is nobody's any more. */
export function seenBy(actor: Actor): SQL {
  const grounds = groundsOf(actor).map(
    ({ divisions, createdBy }) =>
      and(
        sql`true`,
        divisions && inArray(documents.divisionId, [...divisions]),
        createdBy ? eq(documents.createdBy, createdBy) : undefined,
      ) ?? sql`true`,
  )
  return and(ne(documents.state, 'discarded'), or(...grounds) ?? sql`false`) ?? sql`false`
}
