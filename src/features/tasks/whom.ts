import { findActor, listHolders } from '#features/organisation/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { mayGive } from './policy.ts'
import type { Task } from './table.ts'

type Reader = Pick<Context, 'now'>

/** Who has the task; a division without a person is told through who leads it. */
export const listAssignees = async (db: Database, ctx: Reader, task: Task): Promise<string[]> =>
  task.assigneeId === null ? listLeaders(db, ctx, task) : [task.assigneeId]

/** Who answers for the division that has the task. */
export async function listLeaders(
  db: Database,
  { now }: Reader,
  { divisionId }: Pick<Task, 'divisionId'>,
): Promise<string[]> {
  if (divisionId === null) return []
  const leaders = await listHolders(db, { roles: ['division_head', 'division_deputy'], divisionId }, now())
  return leaders.map(({ personId }) => personId)
}

/** Who gave it, or, where their post has passed to others, those. */
export async function listGivers(db: Database, { now }: Reader, task: Task): Promise<string[]> {
  const creator = await findActor(db, task.createdBy, now())
  if (mayGive(creator, task.kind)) return [task.createdBy]
  const roles =
    task.kind === 'direction'
      ? (['chief', 'deputy_chief'] as const)
      : (['board_head', 'board_deputy'] as const)
  return (await listHolders(db, { roles }, now())).map(({ personId }) => personId)
}
