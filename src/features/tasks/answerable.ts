import { and, asc, inArray, sql } from 'drizzle-orm'
import type { Database } from '#platform/database.ts'
import { recordOf, selectTasks } from './queries.ts'
import { tasks } from './table.ts'
import { inHandStates } from './task.ts'

/** Tasks that an answer is awaited for, the one that is due soonest first. */
export async function listAnswerable(db: Database): Promise<{ id: string; title: string }[]> {
  const rows = await selectTasks(db)
    .where(and(inArray(tasks.kind, ['single', 'direction']), inArray(tasks.state, [...inHandStates])))
    .orderBy(sql`${tasks.dueAt} asc nulls last`, asc(tasks.id))
    .limit(200)
  return rows.map(recordOf)
}
