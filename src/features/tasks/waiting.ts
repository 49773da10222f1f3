import { and, asc, eq, gte, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm'
import { dayOf } from '#lib/days.ts'
import { divisionsOf, isSignedIn, type Actor } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { mayGive } from './policy.ts'
import { recordOf, selectTasks, type TaskRecord } from './queries.ts'
import { tasks } from './table.ts'
import { inHandStates, kindNames } from './task.ts'

type Reader = Pick<Context, 'db' | 'actor' | 'now'>

/** What waits for this person's own hand, in one condition: the count in the menu and the list agree. */
function waitsFor(actor: Actor, now: Date): SQL {
  if (!isSignedIn(actor)) return sql`false`
  const led = divisionsOf(actor, 'division_head', 'division_deputy')
  const given = kindNames.filter((kind) => mayGive(actor, kind))
  const isWork = inArray(tasks.kind, ['single', 'direction'])
  const lasts = or(isNull(tasks.toOn), gte(tasks.toOn, dayOf(now)))
  return (
    or(
      and(eq(tasks.assigneeId, actor.id), isWork, inArray(tasks.state, [...inHandStates])),
      and(eq(tasks.assigneeId, actor.id), eq(tasks.state, 'assigned'), lasts),
      led.length > 0
        ? and(isNull(tasks.assigneeId), inArray(tasks.divisionId, led), eq(tasks.state, 'assigned'))
        : undefined,
      given.length > 0
        ? and(
            inArray(tasks.kind, given),
            eq(tasks.state, 'submitted'),
            or(isNull(tasks.assigneeId), ne(tasks.assigneeId, actor.id)),
            or(isNull(tasks.answeredBy), ne(tasks.answeredBy, actor.id)),
          )
        : undefined,
      given.length > 0 ? and(inArray(tasks.kind, given), eq(tasks.state, 'handed_back'), lasts) : undefined,
      and(eq(tasks.createdBy, actor.id), eq(tasks.state, 'draft')),
    ) ?? sql`false`
  )
}

/** What is due soonest stands first. */
export async function listWaitingTasks({ db, actor, now }: Reader, limit = 100): Promise<TaskRecord[]> {
  const rows = await selectTasks(db)
    .where(waitsFor(actor, now()))
    .orderBy(sql`${tasks.dueAt} asc nulls last`, asc(tasks.stateSince), asc(tasks.id))
    .limit(limit)
  return rows.map(recordOf)
}

export const countWaitingTasks = ({ db, actor, now }: Reader) => db.$count(tasks, waitsFor(actor, now()))
