import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { flash, parseForm, textOf, type FieldValues } from '#platform/http/index.ts'
import { paths } from '#paths'
import { performStep } from './commands/perform.ts'
import { stepForms, type StepInput } from './form.ts'
import { formSize } from './limits.ts'
import { stepAddresses } from './pages/step-state.ts'
import { whyNotPublic } from './traces.ts'
import { demand } from './policy.ts'
import { findPetition } from './queries.ts'
import { showPetition, type PetitionsDeskOptions } from './show.tsx'
import { stepNames, type Step } from './workflow.ts'

type ById = FastifyRequest<{ Params: { id: string } }>

const done: Record<Step, string> = {
  ask: 'Đã yêu cầu bổ sung; hạn tạm dừng.',
  supplement: 'Đã ghi bổ sung; hạn chạy tiếp.',
  reject: 'Đã từ chối tiếp nhận.',
  forward: 'Đã chuyển.',
  assign: 'Đã giao.',
  take_back: 'Đã lấy lại.',
  draft: 'Đã lưu dự thảo; chờ ký.',
  sign: 'Đã ký trả lời.',
  unsign: 'Đã rút chữ ký.',
  write_public: 'Đã lưu bản công khai; chờ duyệt.',
  publish: 'Đã công khai kết quả.',
  take_down: 'Đã gỡ kết quả.',
}

/** Each step is one form; what was typed comes back whatever goes wrong. */
export async function stepsDesk(app: FastifyInstance, options: PetitionsDeskOptions) {
  const mount = <S extends Step>(step: S) => {
    app.post(
      paths.desk.petitionStep(stepAddresses[step]).pattern,
      { bodyLimit: formSize },
      async ({ ctx, params: { id }, body }: ById, reply) => {
        demand(ctx.actor, ctx.profile.petitions.receivedBy, step, await findPetition(ctx.db, id))
        const values = (body ?? {}) as FieldValues
        const form = parseForm(stepForms[step], body)
        const errors = form.ok ? await faultsOf(ctx, id, step, values) : form.errors
        if (!form.ok || Object.keys(errors).length > 0)
          return reply.code(422).page(await showPetition(ctx, id, options, { step, values, errors }))
        try {
          await performStep(ctx, id, step, form.value as StepInput<S>)
        } catch (error) {
          if (!(error instanceof RuleBroken)) throw error
          const refused = { step, values, errors: {}, refusal: error.rule }
          return reply.code(409).page(await showPetition(ctx, id, options, refused))
        }
        flash(reply, { kind: 'success', text: done[step] })
        return reply.redirect(paths.desk.petition.href({ id }), 303)
      },
    )
  }
  for (const step of stepNames) mount(step)
}

/** What the form alone cannot tell: whether a text for the public leads to the submitter. */
async function faultsOf(
  ctx: Context,
  id: string,
  step: Step,
  values: FieldValues,
): Promise<Record<string, string>> {
  if (step !== 'write_public') return {}
  const petition = await findPetition(ctx.db, id)
  const faults = ['publicTitle', 'publicContent', 'publicResult'].flatMap((name) => {
    const reason = whyNotPublic(textOf(values, name), petition)
    return reason === null ? [] : [[name, reason] as const]
  })
  return Object.fromEntries(faults)
}
