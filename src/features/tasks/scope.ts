import { and, eq, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm'
import { holds, isBoard, isSignedIn, type Actor } from '#platform/actor.ts'
import { mayGive, worksIn } from './policy.ts'
import { kindNames, type Kind, type Standing } from './task.ts'
import { tasks } from './table.ts'

/** One ground on which tasks may be seen; all that it names must hold. */
interface Ground {
  kinds?: readonly Kind[]
  divisions?: readonly string[]
  assigneeId?: string
  createdBy?: string
  /** What was never given to anybody, too. */
  drafts?: true
}

const duties: readonly Kind[] = ['section_duty', 'roster']

/**
 * What of the tasks a person sees, as grounds of which one is enough. The same list decides about one task and filters rows.
 */
export function groundsOf(actor: Actor): Ground[] {
  if (!isSignedIn(actor)) return []
  const given = kindNames.filter((kind) => mayGive(actor, kind))
  const divisions = worksIn(actor)
  return [
    { createdBy: actor.id, drafts: true },
    { assigneeId: actor.id },
    ...(given.length > 0 ? [{ kinds: given, drafts: true as const }] : []),
    ...(oversees(actor) ? [{}] : []),
    ...(divisions.length > 0 ? [{ divisions }] : []),
    ...(isBoard(actor) ? [{ kinds: duties }] : []),
  ]
}

export const oversees = (actor: Actor): boolean =>
  holds(actor, 'board_head', 'board_deputy', 'chief', 'deputy_chief', 'auditor')

export const maySee = (actor: Actor, task: Standing): boolean =>
  groundsOf(actor).some(
    ({ kinds, divisions, assigneeId, createdBy, drafts }) =>
      (drafts || task.assignedAt !== null) &&
      (!kinds || kinds.includes(task.kind)) &&
      (!divisions || (task.divisionId !== null && divisions.includes(task.divisionId))) &&
      (!assigneeId || task.assigneeId === assigneeId) &&
      (!createdBy || task.createdBy === createdBy),
  )

/** The same grounds as a condition on `tasks`. */
export function seenBy(actor: Actor): SQL {
  const grounds = groundsOf(actor).map(
    ({ kinds, divisions, assigneeId, createdBy, drafts }) =>
      and(
        sql`true`,
        drafts ? undefined : isNotNull(tasks.assignedAt),
        kinds && inArray(tasks.kind, [...kinds]),
        divisions && inArray(tasks.divisionId, [...divisions]),
        assigneeId ? eq(tasks.assigneeId, assigneeId) : undefined,
        createdBy ? eq(tasks.createdBy, createdBy) : undefined,
      ) ?? sql`true`,
  )
  return or(...grounds) ?? sql`false`
}
