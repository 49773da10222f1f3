import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { dayOf, type Day } from '#lib/days.ts'
import { findActor } from '#features/organisation/index.ts'
import { divisionsOf } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { tasks } from '../table.ts'
import type { Kind, TaskState } from '../task.ts'

/** A task as an entry of somebody's own calendar: due at a moment, or lasting from a day to a day. */
export interface DueTask {
  id: string
  kind: Kind
  title: string
  state: TaskState
  /** One more with every change. */
  version: number
  stateSince: Date
  dueAt: Date | null
  fromOn: Day | null
  toOn: Day | null
}

/**
 * What a person has to do by then, and the duties that they have: their own, and what their division has while they lead it. The first
 * moment counts, the second does not.
 */
export async function listDueBetween(
  { db, now }: Pick<Context, 'db' | 'now'>,
  personId: string,
  from: Date,
  to: Date,
): Promise<DueTask[]> {
  const last = new Date(to.getTime() - 1)
  const led = divisionsOf(await findActor(db, personId, now()), 'division_head', 'division_deputy')
  return db
    .select({
      id: tasks.id,
      kind: tasks.kind,
      title: tasks.title,
      state: tasks.state,
      version: tasks.version,
      stateSince: tasks.stateSince,
      dueAt: tasks.dueAt,
      fromOn: tasks.fromOn,
      toOn: tasks.toOn,
    })
    .from(tasks)
    .where(
      and(
        or(
          eq(tasks.assigneeId, personId),
          led.length > 0 ? and(isNull(tasks.assigneeId), inArray(tasks.divisionId, led)) : undefined,
        ),
        inArray(tasks.state, ['assigned', 'accepted', 'in_progress', 'submitted', 'returned']),
        or(
          and(gte(tasks.dueAt, from), lte(tasks.dueAt, last)),
          and(lte(tasks.fromOn, dayOf(last)), or(isNull(tasks.toOn), gte(tasks.toOn, dayOf(from)))),
        ),
      ),
    )
    .orderBy(tasks.dueAt, tasks.fromOn, tasks.id)
}
