import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import { findPerson, type HandOver } from '#features/organisation/index.ts'
import { dayOf } from '#lib/days.ts'
import type { Database } from '#platform/database.ts'
import { listAssignable } from './assignees.ts'
import { subjectOf } from './subject.ts'
import { tasks, type Task } from './table.ts'
import { inHandStates } from './task.ts'
import { tellOfStep } from './telling.ts'

/** What the person has to do, or has handed in and may get back; a duty that is over is nobody's any more. */
const inHand = (db: Database, personId: string, now: Date) =>
  and(
    eq(tasks.assigneeId, personId),
    inArray(tasks.state, [...inHandStates, 'submitted']),
    or(isNull(tasks.toOn), gte(tasks.toOn, dayOf(now))),
  )

/**
 * The successor has to accept what they take over. What they may not be given, such as a duty of the board for one who is not of it,
 * goes back to who gave it.
 */
export const handOver: HandOver = {
  key: 'tasks',
  label: 'Việc được giao',
  count: (db, personId, now) => db.$count(tasks, inHand(db, personId, now)),
  async takeOver(tx, ctx, { from, to }, note) {
    const now = ctx.now()
    const taken = await tx
      .select()
      .from(tasks)
      .where(inHand(tx, from, now))
      .for('update')
    const { fullName } = await findPerson(tx, to)
    for (const task of taken) {
      const isFit = (await listAssignable(tx, task.kind, now)).some(({ personId }) => personId === to)
      const after = {
        ...(isFit ? given(task, to) : backToGiver(task)),
        version: task.version + 1,
        stateSince: now,
      }
      await tx.update(tasks).set(after).where(eq(tasks.id, task.id))
      if (after.state !== task.state || isFit) await tellOfStep(tx, ctx, isFit ? 'pass' : 'hand_back', after)
      const facts = isFit ? { to: fullName } : { reason: after.reason }
      note({ action: isFit ? 'task.take_over' : 'task.hand_back', subject: subjectOf(task), facts })
    }
    return taken.length
  },
}

/** What was handed in stands as it is: who judges it needs nobody else for that. */
const given = (task: Task, to: string): Task => ({
  ...task,
  assigneeId: to,
  state: task.state === 'submitted' ? 'submitted' : 'assigned',
})

const backToGiver = (task: Task): Task =>
  task.state === 'submitted'
    ? task
    : {
        ...task,
        state: 'handed_back',
        reason: 'Người được giao đã thôi làm việc, người nhận bàn giao không nhận được việc này.',
      }
