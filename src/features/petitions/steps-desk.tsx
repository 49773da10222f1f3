import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { flash, parseForm, textOf, type FieldValues } from '#platform/http/index.ts'
import { paths } from '#paths'
import { saveAnswer, signAnswer, unsignAnswer } from './commands/answer.ts'
import { publishResult, takeDownResult, writePublicText } from './commands/publish.ts'
import {
  askSubmitter,
  assignPetition,
  forwardPetition,
  rejectPetition,
  takeBackPetition,
} from './commands/sort.ts'
import { recordSupplement } from './commands/supplement.ts'
import { stepForms, type StepInput } from './form.ts'
import { formSize } from './limits.ts'
import { stepAddresses } from './pages/step-state.ts'
import { whyNotPublic } from './traces.ts'
import { demand } from './policy.ts'
import { findPetition } from './queries.ts'
import { showPetition, type PetitionsDeskOptions } from './show.tsx'
import type { Step } from './workflow.ts'

type ById = FastifyRequest<{ Params: { id: string } }>

interface Act<S extends Step> {
  take: (ctx: Context, id: string, input: StepInput<S>) => Promise<void>
  done: string
}

const acts: { [S in Step]: Act<S> } = {
  ask: { take: askSubmitter, done: 'Đã yêu cầu bổ sung; hạn tạm dừng.' },
  supplement: { take: recordSupplement, done: 'Đã ghi bổ sung; hạn chạy tiếp.' },
  reject: { take: rejectPetition, done: 'Đã từ chối tiếp nhận.' },
  forward: { take: forwardPetition, done: 'Đã chuyển.' },
  assign: { take: assignPetition, done: 'Đã giao.' },
  take_back: { take: (ctx, id, { version }) => takeBackPetition(ctx, id, version), done: 'Đã lấy lại.' },
  draft: { take: saveAnswer, done: 'Đã lưu dự thảo; chờ ký.' },
  sign: { take: (ctx, id, { version }) => signAnswer(ctx, id, version), done: 'Đã ký trả lời.' },
  unsign: { take: (ctx, id, { version }) => unsignAnswer(ctx, id, version), done: 'Đã rút chữ ký.' },
  write_public: { take: writePublicText, done: 'Đã lưu bản công khai; chờ duyệt.' },
  publish: { take: (ctx, id, { version }) => publishResult(ctx, id, version), done: 'Đã công khai kết quả.' },
  take_down: { take: takeDownResult, done: 'Đã gỡ kết quả.' },
}

/** Each step is one form; what was typed comes back whatever goes wrong. */
export async function stepsDesk(app: FastifyInstance, options: PetitionsDeskOptions) {
  const mount = <S extends Step>(step: S) => {
    const { take, done }: Act<S> = acts[step]
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
          await take(ctx, id, form.value as StepInput<S>)
        } catch (error) {
          if (!(error instanceof RuleBroken)) throw error
          const refused = { step, values, errors: {}, refusal: error.rule }
          return reply.code(409).page(await showPetition(ctx, id, options, refused))
        }
        flash(reply, { kind: 'success', text: done })
        return reply.redirect(paths.desk.petition.href({ id }), 303)
      },
    )
  }
  for (const step of Object.keys(acts) as Step[]) mount(step)
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
