import type { Context } from '#platform/context.ts'
import { RuleBroken } from '#platform/errors.ts'
import { isPublished } from '../duty.ts'
import type { StepInput } from '../form.ts'
import { mailResult } from '../mails.ts'
import { whyNotPublic } from '../traces.ts'
import type { Petition } from '../table.ts'
import { tellLeaders } from '../telling.ts'
import { foldWords } from '../words.ts'
import { takeStep } from './take.ts'

type PublicText = Pick<Petition, 'publicTitle' | 'publicContent' | 'publicResult'>

export const publicTextOf = ({ publicTitle, publicContent, publicResult }: PublicText): string =>
  [publicTitle, publicContent, publicResult].join('\n')

/** A text of its own beside the original, without anything that leads to the submitter. */
export const writePublicText = (
  ctx: Context,
  id: string,
  { version, ...text }: StepInput<'write_public'>,
): Promise<void> =>
  takeStep(ctx, id, 'write_public', version, (petition) => {
    assertClean(text, petition)
    return {
      set: {
        ...text,
        publicBy: ctx.actor.id,
        publicByName: ctx.actor.name,
        publicFolded: foldWords(`${petition.code} ${publicTextOf(text)}`),
      },
      also: async (tx) =>
        tellLeaders(tx, ctx, petition, ctx.profile.petitions.receivedBy, 'Chờ duyệt công khai'),
    }
  })

/** Looked through once more: what is known of the submitter may have grown since. */
export const publishResult = (ctx: Context, id: string, version: number): Promise<void> =>
  takeStep(ctx, id, 'publish', version, (petition) => {
    assertClean(petition, petition)
    const isFirst = petition.publishedAt === null
    return {
      set: { publishedAt: ctx.now(), publishedByName: ctx.actor.name, takenDownReason: null },
      event: { kind: 'published', words: '' },
      facts: { author: petition.publicByName },
      also: async (tx) => {
        await isPublished(tx, ctx, petition)
        if (isFirst) await mailResult(tx, ctx, petition, petition.answer ?? '')
      },
    }
  })

/** What leads to a person, or is wrong, goes out of sight at once; the reason stays at its address. */
export const takeDownResult = (
  ctx: Context,
  id: string,
  { version, why }: StepInput<'take_down'>,
): Promise<void> =>
  takeStep(ctx, id, 'take_down', version, (petition) => {
    const reason = whyNotPublic(why, petition)
    if (reason !== null) throw new RuleBroken(reason)
    return {
      set: { takenDownReason: why },
      event: { kind: 'taken_down', words: why },
      facts: { reason: why },
    }
  })

function assertClean(text: PublicText, petition: Petition): void {
  const reason = whyNotPublic(publicTextOf(text), petition)
  if (reason !== null) throw new RuleBroken(reason)
}
