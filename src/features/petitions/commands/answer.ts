import type { Actor } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { resultIsTakenBack, resultIsThere } from '../duty.ts'
import type { StepInput } from '../form.ts'
import { tellHub, tellLeaders } from '../telling.ts'
import { takeStep } from './take.ts'

/** Whoever writes last is the author, and somebody else signs. */
export const saveAnswer = (
  ctx: Context,
  id: string,
  { version, answer }: StepInput<'draft'>,
): Promise<void> =>
  takeStep(ctx, id, 'draft', version, (petition) => ({
    set: { answer, answerBy: ctx.actor.id, answerByName: ctx.actor.name },
    also: async (tx) => {
      if (petition.divisionId !== null) await tellLeaders(tx, ctx, petition, petition.divisionId, 'Chờ ký')
    },
  }))

/** The text that was read, by the version that the form carries. */
export const signAnswer = (ctx: Context, id: string, version: number): Promise<void> =>
  takeStep(ctx, id, 'sign', version, (petition) => {
    const { actor, profile } = ctx
    const ofTheirs = [petition.divisionId, profile.petitions.receivedBy]
    const title = titleOf(actor, ofTheirs)
    return {
      set: { signedAt: ctx.now(), signedByName: actor.name, signedByTitle: title },
      facts: { author: petition.answerByName, title },
      also: async (tx) => {
        await resultIsThere(tx, ctx, petition)
        await tellHub(tx, ctx, petition, 'Đã ký trả lời, chờ bản công khai.')
      },
    }
  })

/** The result has not reached the submitter yet. */
export const unsignAnswer = (ctx: Context, id: string, version: number): Promise<void> =>
  takeStep(ctx, id, 'unsign', version, (petition) => ({
    set: { signedAt: null, signedByName: null, signedByTitle: null },
    also: async (tx) => resultIsTakenBack(tx, ctx, petition),
  }))

/** The post in which the person signs, an own one before a delegated one. */
function titleOf({ posts }: Actor, divisionIds: readonly (string | null)[]): string {
  const fitting = posts.filter(
    ({ role, divisionId }) =>
      (role === 'division_head' || role === 'division_deputy') &&
      divisionId !== null &&
      divisionIds.includes(divisionId),
  )
  const post = fitting.find(({ onBehalfOf }) => onBehalfOf === null) ?? fitting[0]
  if (!post) return ''
  return post.onBehalfOf === null ? post.title : `${post.title}, ký thay ${post.onBehalfOf},`
}
