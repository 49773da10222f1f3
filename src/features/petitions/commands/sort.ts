import { listDivisions } from '#features/organisation/index.ts'
import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import * as duty from '../duty.ts'
import type { StepInput } from '../form.ts'
import { mailForwarding, mailQuestion, mailRejection } from '../mails.ts'
import { rejections } from '../petition.ts'
import { tellAssigned } from '../telling.ts'
import { takeStep } from './take.ts'

/** Art. 14 (2) (a): what is not clear is asked; the clock waits. */
export const askSubmitter = (
  ctx: Context,
  id: string,
  { version, question }: StepInput<'ask'>,
): Promise<void> =>
  takeStep(ctx, id, 'ask', version, (petition) => ({
    event: { kind: 'asked', words: question },
    also: async (tx) => {
      await duty.waitForSubmitter(tx, ctx, petition)
      await mailQuestion(tx, ctx, petition, question)
    },
  }))

export const rejectPetition = (
  ctx: Context,
  id: string,
  { version, rejection, explanation }: StepInput<'reject'>,
): Promise<void> =>
  takeStep(ctx, id, 'reject', version, (petition) => ({
    set: { rejection, reason: explanation },
    event: { kind: 'rejected', words: [rejections[rejection].told, explanation].filter(Boolean).join('\n') },
    facts: { rejection },
    also: async (tx) => {
      await duty.endRejected(tx, ctx, petition)
      await mailRejection(tx, ctx, petition, { rejection, words: explanation })
    },
  }))

/** Art. 9 (1) (d): it stays visible here, with where it went. */
export const forwardPetition = (
  ctx: Context,
  id: string,
  { version, agency, note }: StepInput<'forward'>,
): Promise<void> =>
  takeStep(ctx, id, 'forward', version, (petition) => ({
    set: { forwardedTo: agency, reason: note },
    event: { kind: 'forwarded', words: [agency, note].filter(Boolean).join('\n') },
    facts: { agency },
    also: async (tx) => {
      await duty.endForwarded(tx, ctx, petition)
      await mailForwarding(tx, ctx, petition, { agency, words: note })
    },
  }))

export const assignPetition = (
  ctx: Context,
  id: string,
  { version, division, advice }: StepInput<'assign'>,
): Promise<void> =>
  takeStep(ctx, id, 'assign', version, async (petition, tx) => {
    const divisions = await listDivisions(tx, ctx.now())
    const chosen = divisions.find((one) => one.id === division && one.kind !== 'leadership')
    if (!chosen) throw new RuleBroken('Chọn phòng, đơn vị đang hoạt động.')
    const isFirst = petition.state === 'received'
    return {
      set: { divisionId: chosen.id },
      ...(isFirst && { event: { kind: 'assigned' as const, words: '' } }),
      facts: { to: chosen.name },
      also: async (within) => {
        await duty.giveTo(within, ctx, petition, chosen.id)
        await tellAssigned(within, ctx, petition, chosen.id, advice)
      },
    }
  })

/** Nothing has gone out yet: it was given to the wrong division, or is not ours after all. */
export const takeBackPetition = (ctx: Context, id: string, version: number): Promise<void> =>
  takeStep(ctx, id, 'take_back', version, (petition) => ({
    set: { divisionId: null },
    event: { kind: 'taken_back', words: '' },
    also: async (tx) => duty.takeBackFrom(tx, ctx, petition),
  }))
