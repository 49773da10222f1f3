import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { RuleBroken } from '#platform/errors.ts'
import { flash, parseForm } from '#platform/http/index.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import { paths } from '#paths'
import {
  assignSubmission,
  markAsSpam,
  mergeSubmission,
  refuseSubmission,
  takeBack,
} from './commands/steps.ts'
import { takeUp } from './commands/take-up.ts'
import type { Destination } from './destination.ts'
import { assignForm, mergeForm, refuseForm, takeUpForm } from './form.ts'
import { demand } from './policy.ts'
import { showSubmission, type RejectedSteps } from './show.tsx'
import type { Step } from './submission.ts'

type ById = FastifyRequest<{ Params: { id: string } }>

const { submission, submissionStep } = paths.desk

function done(reply: FastifyReply, id: string, text: string) {
  flash(reply, { kind: 'success', text })
  return reply.redirect(submission.href({ id }), 303)
}

/** What people do with a letter; each step is one form. */
export async function steps(
  app: FastifyInstance,
  { destinations }: { destinations: readonly Destination[] },
) {
  const may = ({ ctx }: ById, step: Step) => demand(ctx.actor, step, secretariatOf(ctx.profile))
  /** The form's values, or the page with what is wrong in it. */
  const read = async <Shape extends z.ZodType>(
    request: ById,
    reply: FastifyReply,
    step: keyof RejectedSteps,
    shape: Shape,
  ): Promise<z.output<Shape> | null> => {
    may(request, step)
    const form = parseForm(shape, request.body)
    if (form.ok) return form.value
    const rejected = { [step]: form }
    await reply.code(422).page(await showSubmission(request.ctx, request.params.id, destinations, rejected))
    return null
  }

  app.post(submissionStep('giao').pattern, async (request: ById, reply) => {
    const form = await read(request, reply, 'assign', assignForm)
    if (form === null) return reply
    await assignSubmission(request.ctx, request.params.id, form.person)
    return done(reply, request.params.id, 'Đã giao.')
  })

  app.post(submissionStep('tu-choi').pattern, async (request: ById, reply) => {
    const form = await read(request, reply, 'refuse', refuseForm)
    if (form === null) return reply
    await refuseSubmission(request.ctx, request.params.id, form.reason)
    return done(reply, request.params.id, 'Đã từ chối.')
  })

  app.post(submissionStep('ghep').pattern, async (request: ById, reply) => {
    const form = await read(request, reply, 'merge', mergeForm)
    if (form === null) return reply
    await mergeSubmission(request.ctx, request.params.id, form.into)
    return done(reply, request.params.id, 'Đã ghép. Thư này vẫn xem được.')
  })

  app.post(submissionStep('thu-rac').pattern, async (request: ById, reply) => {
    may(request, 'spam')
    await markAsSpam(request.ctx, request.params.id)
    return done(reply, request.params.id, 'Đã cất vào thư rác.')
  })

  app.post(submissionStep('lay-lai').pattern, async (request: ById, reply) => {
    may(request, 'take_back')
    await takeBack(request.ctx, request.params.id)
    return done(reply, request.params.id, 'Đã lấy lại.')
  })

  app.post(submissionStep('tiep-nhan').pattern, async (request: ById, reply) => {
    may(request, 'take_up')
    const form = parseForm(takeUpForm, request.body)
    const chosen = form.ok && destinations.find(({ key }) => key === form.value.destination)
    if (!form.ok || !chosen) throw new RuleBroken('Chọn nơi tiếp nhận thư.')
    const href = await takeUp(request.ctx, request.params.id, chosen, form.value)
    flash(reply, { kind: 'success', text: `Đã lập từ thư: ${chosen.label.toLowerCase()}.` })
    return reply.redirect(href, 303)
  })
}
