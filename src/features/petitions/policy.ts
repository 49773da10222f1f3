import { divisionsOf, holds, isSignedIn, leads, type Actor } from '#platform/actor.ts'
import { Forbidden, NotFound, RuleBroken, SignInRequired } from '#platform/errors.ts'
import type { PetitionState } from './petition.ts'
import { whyNotFrom, type Step } from './workflow.ts'

/** What the rules look at. */
export interface Standing {
  state: PetitionState
  divisionId: string | null
  answer: string | null
  answerBy: string | null
  publicTitle: string | null
  publicBy: string | null
  publishedAt: Date | null
}

/** The division that takes petitions in, by its code. */
export type Hub = string

const worksIn = (actor: Actor, divisionId: string | null): boolean =>
  divisionId !== null &&
  divisionsOf(actor, 'specialist', 'division_head', 'division_deputy').includes(divisionId)

export const isOfHub = (actor: Actor, hub: Hub): boolean => worksIn(actor, hub)
const oversees = (actor: Actor): boolean =>
  holds(actor, 'chief', 'deputy_chief', 'auditor', 'board_head', 'board_deputy')

/** The divisions whose petitions this person sees; null is all of them. */
export const divisionsSeen = (actor: Actor, hub: Hub): string[] | null =>
  isOfHub(actor, hub) || oversees(actor)
    ? null
    : [...new Set(divisionsOf(actor, 'specialist', 'division_head', 'division_deputy'))]

const sees = (actor: Actor, hub: Hub, { divisionId }: Pick<Standing, 'divisionId'>): boolean =>
  divisionsSeen(actor, hub)?.some((own) => own === divisionId) ?? true

/** Who sent it is for those who handle it, not for those who oversee (R-1043). */
export const mayKnowSender = (
  actor: Actor,
  hub: Hub,
  { divisionId }: Pick<Standing, 'divisionId'>,
): boolean => isOfHub(actor, hub) || worksIn(actor, divisionId)

const hubWords = 'người của phòng tiếp nhận phản ánh, kiến nghị'

interface Rule {
  /** Whose step it is, as the person reads it. */
  whose: string
  concerns: (actor: Actor, hub: Hub, petition: Standing) => boolean
  /** Why not this person or not yet, although it is such a person's step, or null. */
  unless?: (actor: Actor, petition: Standing) => string | null
}

const clerk: Rule = { whose: hubWords, concerns: isOfHub }
const signer: Rule = {
  whose: 'Trưởng phòng, Phó Trưởng phòng của phòng được giao hoặc của phòng tiếp nhận',
  concerns: (actor, hub, { divisionId }) =>
    leads(actor, hub) || (divisionId !== null && leads(actor, divisionId)),
}
const approver: Rule = {
  whose: `${hubWords} hoặc Tổ trưởng, Tổ phó Tổ biên tập`,
  concerns: (actor, hub) => isOfHub(actor, hub) || holds(actor, 'board_head', 'board_deputy'),
}

const rules: Record<Step, Rule> = {
  ask: clerk,
  supplement: clerk,
  reject: clerk,
  forward: clerk,
  assign: clerk,
  take_back: clerk,
  draft: {
    whose: `người của phòng được giao hoặc ${hubWords}`,
    concerns: (actor, hub, petition) => mayKnowSender(actor, hub, petition),
  },
  sign: {
    ...signer,
    unless: (actor, { answer, answerBy }) => {
      if (answer === null) return 'Chưa có dự thảo trả lời để ký.'
      return answerBy === actor.id ? 'Bạn viết dự thảo này sau cùng nên cần một người khác ký.' : null
    },
  },
  unsign: {
    ...signer,
    unless: (_actor, { publishedAt }) =>
      publishedAt === null ? null : 'Trả lời đã gửi đến người phản ánh, kiến nghị nên không rút chữ ký được.',
  },
  write_public: clerk,
  publish: {
    ...approver,
    unless: (actor, { publicTitle, publicBy }) => {
      if (publicTitle === null) return 'Chưa có bản công khai để duyệt.'
      return publicBy === actor.id
        ? 'Bạn viết bản công khai này sau cùng nên cần một người khác duyệt.'
        : null
    },
  },
  take_down: approver,
}

/** The reason why this person cannot take the step now, as they read it, or null. */
export function whyNot(actor: Actor, hub: Hub, step: Step, petition: Standing): string | null {
  const { whose, concerns: isTheirs, unless } = rules[step]
  if (!isTheirs(actor, hub, petition)) return `Việc của: ${whose}.`
  return whyNotFrom(petition.state, step) ?? unless?.(actor, petition) ?? null
}

/** Whether the step is this person's at all: others are not shown its form. */
export const concerns = (actor: Actor, hub: Hub, step: Step, petition: Standing): boolean =>
  whyNotFrom(petition.state, step) === null && rules[step].concerns(actor, hub, petition)

/** One who may not see it is told that there is none: the number of a petition gives nothing away. */
export function demandSight(actor: Actor, hub: Hub, petition: Pick<Standing, 'divisionId'>): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  if (!sees(actor, hub, petition)) throw new NotFound()
}

/** Throws what the page shows: Forbidden where it is not the person's step, RuleBroken where the state is another by now. */
export function demand(actor: Actor, hub: Hub, step: Step, petition: Standing): void {
  demandSight(actor, hub, petition)
  const reason = whyNot(actor, hub, step, petition)
  if (reason === null) return
  throw reason === whyNotFrom(petition.state, step) ? new RuleBroken(reason) : new Forbidden(reason)
}

export const whyNotList = (actor: Actor, hub: Hub): string | null =>
  divisionsSeen(actor, hub)?.length === 0
    ? 'Phản ánh, kiến nghị do phòng tiếp nhận và các phòng được giao xử lý.'
    : null

export const whyNotRegister = (actor: Actor, hub: Hub): string | null =>
  isOfHub(actor, hub) ? null : `Vào sổ phản ánh, kiến nghị là việc của ${hubWords}.`

/** Throws SignInRequired or Forbidden, with the sentence that the page shows. */
export function demandDesk(actor: Actor, hub: Hub, act: 'list' | 'register'): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  const reason = act === 'list' ? whyNotList(actor, hub) : whyNotRegister(actor, hub)
  if (reason !== null) throw new Forbidden(reason)
}
