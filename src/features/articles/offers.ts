import type { Actor } from '#platform/actor.ts'
import { canTake, liveStates, stepNames, type Step } from './article.ts'
import { whyIncomplete, whyUnsigned } from './decide.ts'
import { concerns, whoseStep, whyNot } from './policy.ts'
import type { Signoff } from './queries.ts'
import type { ArticleRecord } from './records.ts'

export interface Offer {
  step: Step
  /** Why it cannot be taken now; null when it can. Said before the click. */
  refusal: string | null
  /** The text that the step is about: of the edition in work, or of the one that the public reads. */
  hash: string
}

export interface Offers {
  /** What this person may press, or would if not for the reason given. */
  mine: Offer[]
  /** What comes next and is somebody else's: "Ký – Trưởng phòng …". */
  others: { step: Step; whose: string }[]
}

const next: readonly Step[] = ['submit', 'sign', 'take_up', 'check', 'approve', 'publish', 'confirm_forced']

/** Draws on the same rules as the commands, so that a button never promises what the command refuses. */
export function offersFor(
  actor: Actor,
  article: ArticleRecord,
  live: ArticleRecord | null,
  signoffs: readonly Signoff[],
): Offers {
  const possible = stepNames.flatMap((step) => {
    const about = canTake(article.state, step)
      ? article
      : live && liveStep(step) && canTake(live.state, step)
        ? live
        : null
    return about ? [{ step, about }] : []
  })
  const applicable = possible.filter(({ step, about }) => step !== 'confirm_forced' || isUnconfirmed(about))
  return {
    mine: applicable
      .filter(({ step, about }) => concerns(actor, step, about))
      .map(({ step, about }) => ({
        step,
        hash: about.hash,
        refusal: whyNot(actor, step, about) ?? whyUnprepared(step, about, signoffs),
      })),
    others: applicable
      .filter(({ step, about }) => next.includes(step) && !concerns(actor, step, about))
      .map(({ step }) => ({ step, whose: whoseStep(step) })),
  }
}

const liveStep = (step: Step) => step !== 'correct' && liveStates.some((state) => canTake(state, step))
const isUnconfirmed = ({ forcedBy, forcedConfirmedBy }: ArticleRecord) =>
  forcedBy !== null && forcedConfirmedBy === null

function whyUnprepared(step: Step, article: ArticleRecord, signoffs: readonly Signoff[]): string | null {
  const valid = signoffs.filter(({ hash }) => hash === article.hash).map((signoff) => signoff.step)
  return whyIncomplete(step, article.content) ?? whyUnsigned(step, valid)
}
