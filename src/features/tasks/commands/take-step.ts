import { eq } from 'drizzle-orm'
import { findPerson } from '#features/organisation/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { RuleBroken } from '#platform/errors.ts'
import { listColleagues } from '../assignees.ts'
import { decide } from '../decide.ts'
import type { StepInput } from '../form.ts'
import { demand } from '../policy.ts'
import { lockTask } from '../queries.ts'
import { subjectOf } from '../subject.ts'
import { tasks, type Task } from '../table.ts'
import type { Step } from '../task.ts'
import { tellOfStep } from '../telling.ts'

/** One step of a task's way, in five beats. */
export async function takeStep(ctx: Context, id: string, step: Step, input: StepInput): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const before = await lockTask(tx, ctx.actor, id)
    demand(ctx.actor, step, before)
    if (step === 'pass') await assertColleague(tx, ctx, before, input.personId)
    const after = decide(before, step, input, { actorId: ctx.actor.id, now: ctx.now() })
    await tx.update(tasks).set(after).where(eq(tasks.id, id))
    await tellOfStep(tx, ctx, step, after, before)
    const to = step === 'pass' && input.personId ? (await findPerson(tx, input.personId)).fullName : undefined
    await record(tx, ctx, `task.${step}`, subjectOf(after), {
      to,
      reason: input.reason ?? undefined,
      answer: input.answer ?? undefined,
    })
  })
}

async function assertColleague(
  tx: Database,
  { now }: Context,
  { divisionId, assigneeId }: Task,
  personId: string | null,
) {
  const colleagues = await listColleagues(tx, divisionId ?? '', now())
  if (!colleagues.some((colleague) => colleague.personId === personId))
    throw new RuleBroken('Chỉ chuyển được cho người của phòng được giao.')
  if (personId === assigneeId) throw new RuleBroken('Người này đang được giao việc rồi.')
}
