import { eq } from 'drizzle-orm'
import { record } from '#platform/audit/index.ts'
import { isBoard } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { Forbidden, RuleBroken } from '#platform/errors.ts'
import { isOfSecretariat } from '#platform/secretariat.ts'
import { lockAnyTask } from '../queries.ts'
import { subjectOf } from '../subject.ts'
import { tasks } from '../table.ts'
import { inHandStates, isDuty, looks } from '../task.ts'
import { tellOfStep } from '../telling.ts'

/**
 * An answer that came by other ways, such as an e-mail, recorded by the board or its secretariat in the caller's transaction: the task
 * is then handed in. It must be called after everything that locks rows, for it ends with the audit event.
 */
export async function answerTask(tx: Database, ctx: Context, taskId: string, text: string): Promise<void> {
  const task = await lockAnyTask(tx, taskId)
  if (!mayRecord(ctx)) throw new Forbidden('Trả lời nhận qua thư do Tổ biên tập hoặc phòng thường trực ghi.')
  if (isDuty(task.kind) || !inHandStates.includes(task.state))
    throw new RuleBroken(
      `Việc đang ở trạng thái “${looks[task.state].label}” nên không ghi câu trả lời được.`,
    )
  const now = ctx.now()
  const after = {
    ...task,
    state: 'submitted' as const,
    version: task.version + 1,
    reason: null,
    answer: text,
    answeredBy: ctx.actor.id,
    answeredAt: now,
    stateSince: now,
  }
  await tx.update(tasks).set(after).where(eq(tasks.id, taskId))
  await tellOfStep(tx, ctx, 'submit', after)
  await record(tx, ctx, 'task.record_answer', subjectOf(after), { answer: text })
}

const mayRecord = ({ actor, profile }: Context): boolean => isBoard(actor) || isOfSecretariat(actor, profile)
