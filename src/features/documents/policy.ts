import { divisionsOf, holds, isSignedIn, leads, type Actor } from '#platform/actor.ts'
import { Forbidden, RuleBroken, SignInRequired } from '#platform/errors.ts'
import { canTake, looks, type DocumentSource, type Standing, type Step } from './document.ts'

interface Rule {
  /** Whose step it is, as the person reads it. */
  whose: string
  concerns: (actor: Actor, document: Standing) => boolean
  /** Why not this person although it is such a person's step, or null. */
  unless?: (actor: Actor, document: Standing) => string | null
}

const works = (actor: Actor, { divisionId, createdBy }: Standing) =>
  createdBy === actor.id ||
  divisionsOf(actor, 'specialist', 'division_head', 'division_deputy').includes(divisionId)
const leadsIt = (actor: Actor, { divisionId }: Pick<Standing, 'divisionId'>) => leads(actor, divisionId)
const leadsBoard = (actor: Actor) => holds(actor, 'board_head', 'board_deputy')
const oversees = (actor: Actor, document: Pick<Standing, 'divisionId'>) =>
  leadsIt(actor, document) || leadsBoard(actor)

const clerk = { whose: 'Người của phòng, đơn vị đưa văn bản vào', concerns: works }
const leader = { whose: 'Trưởng phòng hoặc Phó Trưởng phòng phụ trách', concerns: leadsIt }
const overseer = {
  whose: 'Lãnh đạo phòng, đơn vị hoặc Tổ trưởng, Tổ phó Tổ biên tập',
  concerns: oversees,
}

const rules: Record<Step, Rule> = {
  save: clerk,
  complete: clerk,
  discard: clerk,
  return: leader,
  confirm: {
    ...leader,
    unless: (actor, { lastWriterId }) =>
      actor.id === lastWriterId
        ? 'Bạn là người nhập hoặc sửa văn bản này sau cùng nên không thể tự xác nhận; cần một người khác.'
        : null,
  },
  withdraw: overseer,
  restore: overseer,
}

/** The reason why this person cannot take the step now, as they read it, or null. */
export function whyNot(actor: Actor, step: Step, document: Standing): string | null {
  const { whose, concerns, unless } = rules[step]
  if (!canTake(document.state, step))
    return `Văn bản đang ở trạng thái “${looks[document.state].label}” nên không làm bước này được.`
  if (!concerns(actor, document)) return `Việc của: ${whose}.`
  return unless?.(actor, document) ?? null
}

/** Whether the step is this person's at all: others are not shown its button. */
export const concerns = (actor: Actor, step: Step, document: Standing): boolean =>
  canTake(document.state, step) && rules[step].concerns(actor, document)

/** Throws what the page shows: RuleBroken where the state is another by now, Forbidden where it is not the person's step. */
export function demand(actor: Actor, step: Step, document: Standing): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  const reason = whyNot(actor, step, document)
  if (reason === null) return
  throw canTake(document.state, step) ? new Forbidden(reason) : new RuleBroken(reason)
}

/** Files are sent by those who enter the document. */
export const mayAttach = (actor: Actor, document: Standing): boolean => works(actor, document)

export function demandAttach(actor: Actor, document: Standing): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  if (!mayAttach(actor, document)) throw new Forbidden(`Việc của: ${clerk.whose}.`)
}

/** An exception from open formats is a matter of those who answer for the document. */
export const whyNotExcept = (actor: Actor, document: Pick<Standing, 'divisionId'>): string | null =>
  oversees(actor, document) ? null : `Việc của: ${overseer.whose}.`

export function demandException(actor: Actor, document: Standing): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  const reason = whyNotExcept(actor, document)
  if (reason !== null) throw new Forbidden(reason)
}

/** Ties are set by those who enter documents, and mended at any time: a document learns of later ones. */
export const mayRelate = (actor: Actor, document: Standing): boolean =>
  works(actor, document) || leadsBoard(actor)

export function demandTies(actor: Actor, document: Standing): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  if (!mayRelate(actor, document)) throw new Forbidden(`Việc của: ${clerk.whose}.`)
}

/**
 * Facts from a register go to what its people still work on. A collection has nobody's signature under its facts: who publishes by their post
 * may mend what it brought.
 */
export function whyNotAmend(actor: Actor, document: Standing & { source: DocumentSource }): string | null {
  if (document.source === 'collection' && document.state === 'published')
    return leadsBoard(actor) ? null : 'Việc của: Tổ trưởng, Tổ phó Tổ biên tập.'
  return whyNot(actor, 'save', document)
}

export function demandAmend(actor: Actor, document: Standing & { source: DocumentSource }): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  const reason = whyNotAmend(actor, document)
  if (reason !== null) throw new RuleBroken(reason)
}
