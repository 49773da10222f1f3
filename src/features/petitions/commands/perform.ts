import type { Context } from '#platform/context.ts'
import type { StepInput } from '../form.ts'
import type { Step } from '../workflow.ts'
import { saveAnswer, signAnswer, unsignAnswer } from './answer.ts'
import { publishResult, takeDownResult, writePublicText } from './publish.ts'
import { askSubmitter, assignPetition, forwardPetition, rejectPetition, takeBackPetition } from './sort.ts'
import { recordSupplement } from './supplement.ts'

const commands: { [S in Step]: (ctx: Context, id: string, input: StepInput<S>) => Promise<void> } = {
  ask: askSubmitter,
  supplement: recordSupplement,
  reject: rejectPetition,
  forward: forwardPetition,
  assign: assignPetition,
  take_back: (ctx, id, { version }) => takeBackPetition(ctx, id, version),
  draft: saveAnswer,
  sign: (ctx, id, { version }) => signAnswer(ctx, id, version),
  unsign: (ctx, id, { version }) => unsignAnswer(ctx, id, version),
  write_public: writePublicText,
  publish: (ctx, id, { version }) => publishResult(ctx, id, version),
  take_down: takeDownResult,
}

/** Any step by its name, with what its form holds. */
export const performStep = <S extends Step>(
  ctx: Context,
  id: string,
  step: S,
  input: StepInput<S>,
): Promise<void> => commands[step](ctx, id, input)
