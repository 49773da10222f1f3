import { and, desc, eq, inArray, isNull, lte, or, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { lookUp } from '#lib/look-up.ts'
import { withoutMarks } from '#lib/text.ts'
import { divisionsOf, type Actor } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { textOf } from '#platform/http/index.ts'
import { mayGive, worksIn } from './policy.ts'
import { recordOf, selectTasks, type TaskRecord } from './queries.ts'
import { oversees, seenBy } from './scope.ts'
import { tasks } from './table.ts'
import { dueStates, kindNames, looks, openStates, type Kind, type TaskState } from './task.ts'

export type View = 'mine' | 'division' | 'given' | 'all'
/** The views by the names that they have in addresses. */
export const viewNames: Record<string, View> = {
  'cua-toi': 'mine',
  'cua-phong': 'division',
  'toi-giao': 'given',
  'tat-ca': 'all',
}

export interface Filter {
  view: View
  state: TaskState | 'open' | 'every'
  kind: Kind | null
  overdue: boolean
  words: string
  before: string
}

/** The views that mean something to this person, the first of which is shown where none is asked for. */
export function viewsOf(actor: Actor): View[] {
  const gives = kindNames.some((kind) => mayGive(actor, kind))
  return [
    ...(oversees(actor) ? ['all' as const] : []),
    'mine',
    ...(worksIn(actor).length > 0 ? ['division' as const] : []),
    ...(gives ? ['given' as const] : []),
  ]
}

export function readView(actor: Actor, query: unknown): View {
  const views = viewsOf(actor)
  const asked = lookUp(viewNames, textOf(query, 'xem'))
  return views.find((view) => view === asked) ?? views[0] ?? 'mine'
}

export function readFilter(actor: Actor, query: unknown): Filter {
  const state = textOf(query, 'trang-thai')
  return {
    view: readView(actor, query),
    state: state === 'every' || Object.hasOwn(looks, state) ? (state as Filter['state']) : 'open',
    kind: kindNames.find((name) => name === textOf(query, 'loai')) ?? null,
    overdue: textOf(query, 'qua-han') !== '',
    words: textOf(query, 'tu').trim().slice(0, 200),
    before: textOf(query, 'truoc'),
  }
}

/** The view as a condition; each still stands under what the person may see. */
export function inView(actor: Actor, view: View): SQL | undefined {
  const led = divisionsOf(actor, 'division_head', 'division_deputy')
  if (view === 'mine')
    return or(
      eq(tasks.assigneeId, actor.id),
      led.length > 0 ? and(isNull(tasks.assigneeId), inArray(tasks.divisionId, led)) : undefined,
    )
  if (view === 'division') return inArray(tasks.divisionId, worksIn(actor))
  return view === 'given' ? eq(tasks.createdBy, actor.id) : undefined
}

const pageSize = 30

/** What is open comes with the nearest day first, what has ended with the last that ended first. */
export async function listTasks(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  filter: Filter,
): Promise<{ tasks: TaskRecord[]; older: string | null }> {
  const byDue = filter.state === 'open' || openStates.some((state) => state === filter.state)
  const key = byDue
    ? sql`coalesce(${tasks.dueAt}, ${tasks.toOn}::timestamptz, 'infinity'::timestamptz)`
    : sql`${tasks.stateSince}`
  const rows = await selectTasks(db)
    .where(and(...conditionsOf(actor, filter, now()), pastOf(filter.before, key, byDue)))
    .orderBy(...(byDue ? [key, tasks.id] : [desc(key), desc(tasks.id)]))
    .limit(pageSize + 1)
  const shown = rows.slice(0, pageSize)
  return {
    tasks: shown.map(recordOf),
    older: rows.length > pageSize ? (shown.at(-1)?.task.id ?? null) : null,
  }
}

function pastOf(before: string, key: SQL, byDue: boolean): SQL | undefined {
  if (!z.guid().safeParse(before).success) return undefined
  const place = sql`(select ${byDue ? sql`coalesce(t.due_at, t.to_on::timestamptz, 'infinity'::timestamptz)` : sql`t.state_since`}, t.id from tasks t where t.id = ${before})`
  return byDue ? sql`(${key}, ${tasks.id}) > ${place}` : sql`(${key}, ${tasks.id}) < ${place}`
}

function conditionsOf(actor: Actor, { view, state, kind, overdue, words }: Filter, now: Date) {
  const parts = withoutMarks(words).split(/\s+/).filter(Boolean)
  return [
    seenBy(actor),
    inView(actor, view),
    state === 'open' ? inArray(tasks.state, [...openStates]) : undefined,
    state !== 'open' && state !== 'every' ? eq(tasks.state, state) : undefined,
    kind ? eq(tasks.kind, kind) : undefined,
    overdue ? and(inArray(tasks.state, [...dueStates]), lte(tasks.dueAt, now)) : undefined,
    ...parts.map((part) => sql`${tasks.folded} like ${`%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`),
  ]
}
