import { and, eq } from 'drizzle-orm'
import { dayOf } from '#lib/days.ts'
import { recordAll, type Deed } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import { draftTask, type TaskDraft } from '../commands/give.ts'
import { demandGiving } from '../policy.ts'
import { lockTask } from '../queries.ts'
import { subjectOf } from '../subject.ts'
import { tasks, type Task } from '../table.ts'
import { tellOfStep } from '../telling.ts'
import { weekFrom } from './week.ts'
import type { RosterEntry } from './form.ts'

/** Puts people on duty, each for a week; each of them accepts it or hands it back. Answers with the ids, in the same order. */
export async function fillRoster(
  ctx: Context,
  { title, entries }: { title: string; entries: readonly RosterEntry[] },
): Promise<string[]> {
  return ctx.db.transaction(async (tx) => {
    demandGiving(ctx.actor, 'roster')
    const deeds: Deed[] = []
    for (const { monday, person } of entries) {
      const { name, sunday } = weekFrom(monday)
      if (sunday < dayOf(ctx.now())) throw new RuleBroken(`${name} đã qua.`)
      const draft = {
        title: `${title}, ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
        details: '',
        assigneeId: person.personId,
        divisionId: null,
        assigneeName: person.label,
        dueAt: null,
        fromOn: monday,
        toOn: sunday,
        sectionId: null,
        item: null,
      }
      const task = await putOnDuty(tx, ctx, draft)
      await tellOfStep(tx, ctx, 'assign', task)
      const facts = { kind: 'roster', to: person.label, fromOn: monday, toOn: sunday }
      deeds.push({ action: 'task.assign', subject: subjectOf(task), facts })
    }
    await recordAll(tx, ctx, deeds)
    return deeds.map(({ subject }) => subject.id)
  })
}

/** What was handed back for the week goes to the next person: it would wait for ever beside another. */
async function putOnDuty(tx: Database, ctx: Context, draft: TaskDraft): Promise<Task> {
  const fresh = draftTask(ctx, 'roster', draft, true)
  const [free] = await tx
    .select()
    .from(tasks)
    .where(
      and(
        eq(tasks.kind, 'roster'),
        eq(tasks.state, 'handed_back'),
        eq(tasks.fromOn, draft.fromOn ?? ''),
        eq(tasks.title, draft.title),
      ),
    )
    .limit(1)
    .for('update')
  if (!free) {
    await tx.insert(tasks).values(fresh)
    return fresh
  }
  const { assigneeId, state, stateSince, reason } = fresh
  const again: Task = { ...free, assigneeId, state, stateSince, reason, version: free.version + 1 }
  await tx.update(tasks).set(again).where(eq(tasks.id, free.id))
  return again
}

/** Two people take each other's week; each has to accept the one that is new to them. */
export async function swapWeeks(
  ctx: Context,
  weeks: { first: string; second: string },
  nameOf: (personId: string) => Promise<string>,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    // Always in the same order: two swaps of the same weeks take turns.
    const [one, other] = [weeks.first, weeks.second].toSorted()
    const first = await lockTask(tx, ctx.actor, one ?? '')
    const second = await lockTask(tx, ctx.actor, other ?? '')
    demandGiving(ctx.actor, 'roster')
    assertSwappable(first, second, dayOf(ctx.now()))
    const deeds: Deed[] = []
    for (const [task, from] of [
      [first, second],
      [second, first],
    ] as const) {
      const after: Task = {
        ...task,
        assigneeId: from.assigneeId,
        state: 'assigned',
        version: task.version + 1,
        stateSince: ctx.now(),
      }
      await tx.update(tasks).set(after).where(eq(tasks.id, task.id))
      await tellOfStep(tx, ctx, 'assign', after)
      const facts = { to: await nameOf(from.assigneeId ?? ''), with: from.title }
      deeds.push({ action: 'task.swap', subject: subjectOf(task), facts })
    }
    await recordAll(tx, ctx, deeds)
  })
}

function assertSwappable(first: Task, second: Task, today: string) {
  for (const { kind, state, toOn, title } of [first, second]) {
    if (kind !== 'roster' || (state !== 'assigned' && state !== 'accepted'))
      throw new RuleBroken(`“${title}” không phải là tuần trực đang có người.`)
    if ((toOn ?? '') < today) throw new RuleBroken(`“${title}” đã qua.`)
  }
  if (first.assigneeId === second.assigneeId) throw new RuleBroken('Hai tuần này của cùng một người.')
}
