import type { FastifyInstance, FastifyRequest } from 'fastify'
import { listEventsAbout } from '#platform/audit/index.ts'
import type { Context } from '#platform/context.ts'
import { flash, parseForm, textOf } from '#platform/http/index.ts'
import { lookUp } from '#lib/look-up.ts'
import { paths } from '#paths'
import { listColleagues } from '../assignees.ts'
import { takeStep } from '../commands/take-step.ts'
import { wasLate } from '../due.ts'
import { viewNames } from '../filter.ts'
import { stepForm } from '../form.ts'
import { nameItem } from '../items.ts'
import { stepAddresses } from '../pages/names.ts'
import type { RefusedStep } from '../pages/steps-part.tsx'
import { TaskPage } from '../pages/task-page.tsx'
import { itemPart } from '../part.tsx'
import { concerns, whyNot, whyNotEdit } from '../policy.ts'
import { findTask, type TaskRecord } from '../queries.ts'
import { showTask, waitsFor } from '../shown.ts'
import { labelOf, stepNames } from '../task.ts'

type ById = FastifyRequest<{ Params: { id: string } }>

export async function taskDesk(app: FastifyInstance) {
  app.get(paths.desk.task.pattern, async ({ ctx, params }: ById, reply) =>
    reply.page(await showTaskPage(ctx, params.id)),
  )

  for (const step of stepNames)
    app.post(paths.desk.taskStep(stepAddresses[step]).pattern, async ({ ctx, params, body }: ById, reply) => {
      const { kind } = await findTask(ctx, params.id)
      const form = parseForm(stepForm(step), body)
      if (!form.ok) return reply.code(422).page(await showTaskPage(ctx, params.id, { step, ...form }))
      await takeStep(ctx, params.id, step, form.value)
      flash(reply, { kind: 'success', text: `Xong: ${labelOf(kind, step).toLowerCase()}.` })
      return reply.redirect(whereTo(params.id, textOf(body, 've')), 303)
    })
}

/** Back to the board where the step was taken there. */
const whereTo = (id: string, view: string): string =>
  lookUp(viewNames, view) === undefined
    ? paths.desk.task.href({ id })
    : `${paths.desk.taskBoard.href()}?xem=${view}`

async function showTaskPage(ctx: Context, id: string, refused?: RefusedStep) {
  const { db, actor, now } = ctx
  const task = await findTask(ctx, id)
  const offers = stepNames
    .filter((step) => concerns(actor, step, task))
    .map((step) => ({ step, refusal: whyNot(actor, step, task) }))
  const mayPass = offers.some(({ step }) => step === 'pass')
  const colleagues = mayPass ? await listColleagues(db, task.divisionId ?? '', now()) : []
  return (
    <TaskPage
      task={showTask(task, now())}
      waitsFor={waitsFor(task)}
      wasLate={wasLate(task)}
      item={await nameItemOf(ctx, task)}
      offers={offers}
      colleagues={colleagues.filter(({ personId }) => personId !== task.assigneeId)}
      events={await listEventsAbout(db, 'task', id)}
      mayEdit={whyNotEdit(actor, task) === null && task.kind !== 'roster'}
      below={task.kind === 'direction' ? await itemPart('task')(ctx, id) : null}
      refused={refused}
    />
  )
}

const nameItemOf = async (ctx: Context, { itemType, itemId }: TaskRecord) =>
  itemType === null || itemId === null ? null : nameItem(ctx, { type: itemType, id: itemId })
