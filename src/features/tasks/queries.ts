import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { divisions, people } from '#features/organisation/index.ts'
import { sections } from '#features/sections/index.ts'
import type { Day } from '#lib/days.ts'
import type { Actor } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { one, type Database } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { maySee, seenBy } from './scope.ts'
import { tasks, type Task } from './table.ts'
import type { Item } from './task.ts'

/** A task with the names of all who stand in it. */
export interface TaskRecord extends Task {
  assigneeName: string | null
  divisionName: string | null
  creatorName: string
  answererName: string | null
  sectionName: string | null
}

type Reader = Pick<Context, 'db' | 'actor'>

const isId = (id: string) => z.guid().safeParse(id).success

export function selectTasks(db: Database) {
  const assignee = alias(people, 'assignee')
  const creator = alias(people, 'creator')
  const answerer = alias(people, 'answerer')
  return db
    .select({
      task: tasks,
      assigneeName: assignee.fullName,
      divisionName: divisions.name,
      creatorName: creator.fullName,
      answererName: answerer.fullName,
      sectionName: sections.name,
    })
    .from(tasks)
    .innerJoin(creator, eq(creator.id, tasks.createdBy))
    .leftJoin(assignee, eq(assignee.id, tasks.assigneeId))
    .leftJoin(answerer, eq(answerer.id, tasks.answeredBy))
    .leftJoin(divisions, eq(divisions.id, tasks.divisionId))
    .leftJoin(sections, eq(sections.id, tasks.sectionId))
}

export type Row = Awaited<ReturnType<typeof selectTasks>>[number]
export const recordOf = ({ task, ...names }: Row): TaskRecord => ({ ...task, ...names })

/** One that this person may see; another does not exist for them. */
export async function findTask({ db, actor }: Reader, id: string): Promise<TaskRecord> {
  if (!isId(id)) throw new NotFound()
  return recordOf(one(await selectTasks(db).where(and(eq(tasks.id, id), seenBy(actor)))))
}

export async function lockTask(tx: Database, actor: Actor, id: string): Promise<Task> {
  const task = await lockAnyTask(tx, id)
  if (!maySee(actor, task)) throw new NotFound()
  return task
}

/** Whoever asks: for what comes from elsewhere, under the rights of who lets it in. */
export async function lockAnyTask(tx: Database, id: string): Promise<Task> {
  if (!isId(id)) throw new NotFound()
  return one(await tx.select().from(tasks).where(eq(tasks.id, id)).for('update'))
}

/** The tasks about one thing that this person may see, what is open first. */
export async function listTasksOf({ db, actor }: Reader, item: Item): Promise<TaskRecord[]> {
  const rows = await selectTasks(db)
    .where(and(eq(tasks.itemType, item.type), eq(tasks.itemId, item.id), seenBy(actor)))
    .orderBy(sql`${tasks.state} in ('done', 'cancelled')`, asc(tasks.createdAt), asc(tasks.id))
  return rows.map(recordOf)
}

const standing = inArray(tasks.state, ['assigned', 'accepted'])

/** The duties of the board that last on any day from the one to the other, by their first day. */
export async function listDuties(
  db: Database,
  kind: 'roster' | 'section_duty',
  from: Day,
  to: Day,
): Promise<TaskRecord[]> {
  const rows = await selectTasks(db)
    .where(
      and(
        eq(tasks.kind, kind),
        standing,
        lte(tasks.fromOn, to),
        or(isNull(tasks.toOn), gte(tasks.toOn, from)),
      ),
    )
    .orderBy(asc(tasks.fromOn), asc(tasks.createdAt), asc(tasks.id))
  return rows.map(recordOf)
}

/** Work that is due between two moments, the first included, for which `which` holds. */
export async function listDue(
  { db, actor }: Reader,
  which: ReturnType<typeof and>,
  { from, to }: { from: Date; to: Date },
): Promise<TaskRecord[]> {
  // Midnight ends the day before: what is due then belongs to that day.
  const rows = await selectTasks(db)
    .where(
      and(
        which,
        seenBy(actor),
        gt(tasks.dueAt, from),
        lte(tasks.dueAt, to),
        sql`${tasks.state} not in ('draft', 'cancelled')`,
      ),
    )
    .orderBy(asc(tasks.dueAt), asc(tasks.id))
  return rows.map(recordOf)
}

/** What moves over the board: all that is open, and what came to its end not long ago. */
export async function listForBoard(
  { db, actor }: Reader,
  which: ReturnType<typeof and>,
  doneSince: Date,
): Promise<TaskRecord[]> {
  const rows = await selectTasks(db)
    .where(
      and(
        which,
        seenBy(actor),
        inArray(tasks.kind, ['single', 'direction']),
        sql`${tasks.state} not in ('draft', 'cancelled')`,
        sql`not (${and(eq(tasks.state, 'done'), lt(tasks.stateSince, doneSince)) ?? sql`false`})`,
      ),
    )
    .orderBy(sql`${tasks.dueAt} asc nulls last`, desc(tasks.stateSince), asc(tasks.id))
    .limit(mostOnBoard)
  return rows.map(recordOf)
}

export const mostOnBoard = 300
