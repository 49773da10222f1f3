import { divisionsOf, holds, isSignedIn, leads, type Actor } from '#platform/actor.ts'
import { Forbidden, RuleBroken, SignInRequired } from '#platform/errors.ts'
import { canTake, editableStates, looks, type Kind, type Standing, type Step } from './task.ts'

interface Rule {
  /** Whose step it is, as the person reads it. */
  whose: (kind: Kind) => string
  concerns: (actor: Actor, task: Standing) => boolean
  /** Why not this person although it is such a person's step, or null. */
  unless?: (actor: Actor, task: Standing) => string | null
}

/** Art. 7 (3): the head of the board assigns, or the deputy in his place; art. 5 (1): the Chief directs. */
export const mayGive = (actor: Actor, kind: Kind): boolean =>
  kind === 'direction' ? holds(actor, 'chief', 'deputy_chief') : holds(actor, 'board_head', 'board_deputy')

export const worksIn = (actor: Actor): string[] =>
  divisionsOf(actor, 'specialist', 'division_head', 'division_deputy')

const isAssignee = (actor: Actor, { assigneeId }: Standing) => assigneeId === actor.id
const leadsIt = (actor: Actor, { divisionId }: Standing) => divisionId !== null && leads(actor, divisionId)
const mayTakeUp = (actor: Actor, { assigneeId, divisionId }: Standing) =>
  assigneeId === null && divisionId !== null && worksIn(actor).includes(divisionId)

const giver = {
  whose: (kind: Kind) =>
    kind === 'direction' ? 'Chánh Văn phòng, Phó Chánh Văn phòng' : 'Tổ trưởng, Tổ phó Tổ biên tập',
  concerns: (actor: Actor, { kind }: Standing) => mayGive(actor, kind),
}
const assignee = { whose: () => 'Người được giao', concerns: isAssignee }

const notOwnWork = (actor: Actor, { assigneeId, answeredBy }: Standing) =>
  actor.id === assigneeId || actor.id === answeredBy
    ? 'Bạn là người làm việc này nên không thể tự quyết định kết quả; cần một người khác.'
    : null

const rules: Record<Step, Rule> = {
  assign: giver,
  cancel: giver,
  approve: { ...giver, unless: notOwnWork },
  return: { ...giver, unless: notOwnWork },
  accept: {
    whose: () => 'Người được giao, hoặc người của phòng được giao khi chưa có ai nhận',
    concerns: (actor, task) => isAssignee(actor, task) || mayTakeUp(actor, task),
  },
  pass: {
    whose: () => 'Trưởng phòng hoặc Phó Trưởng phòng phụ trách của phòng được giao',
    concerns: leadsIt,
  },
  begin: assignee,
  submit: assignee,
  hand_back: {
    whose: () => 'Người được giao, hoặc lãnh đạo phòng được giao khi chưa có ai nhận',
    concerns: (actor, task) => isAssignee(actor, task) || (task.assigneeId === null && leadsIt(actor, task)),
  },
}

/** Whether the step is this person's at all: others are not shown its button. */
export const concerns = (actor: Actor, step: Step, task: Standing): boolean =>
  canTake(task, step) && rules[step].concerns(actor, task)

/** The reason why this person cannot take the step now, as they read it, or null. */
export function whyNot(actor: Actor, step: Step, task: Standing): string | null {
  const { whose, concerns: isSuch, unless } = rules[step]
  if (!canTake(task, step))
    return `Việc đang ở trạng thái “${looks[task.state].label}” nên không làm bước này được.`
  if (!isSuch(actor, task)) return `Bước này của: ${whose(task.kind)}.`
  return unless?.(actor, task) ?? null
}

export const whoseStep = (step: Step, kind: Kind): string => rules[step].whose(kind)

/** Throws what the page shows: RuleBroken where the state is another by now, Forbidden where it is not the person's step. */
export function demand(actor: Actor, step: Step, task: Standing): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  const reason = whyNot(actor, step, task)
  if (reason === null) return
  throw canTake(task, step) ? new Forbidden(reason) : new RuleBroken(reason)
}

export function whyNotEdit(actor: Actor, task: Standing): string | null {
  if (!editableStates.includes(task.state))
    return `Việc đang ở trạng thái “${looks[task.state].label}” nên không sửa được.`
  return mayGive(actor, task.kind) ? null : `Việc sửa là của: ${giver.whose(task.kind)}.`
}

export function demandEdit(actor: Actor, task: Standing): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  const reason = whyNotEdit(actor, task)
  if (reason === null) return
  throw editableStates.includes(task.state) ? new Forbidden(reason) : new RuleBroken(reason)
}

export function demandGiving(actor: Actor, kind: Kind): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  if (!mayGive(actor, kind)) throw new Forbidden(`Việc này của: ${giver.whose(kind)}.`)
}

/** The roster is known to the board and to who oversees it. */
export const maySeeRoster = (actor: Actor): boolean =>
  holds(actor, 'board_member', 'board_deputy', 'board_head', 'chief', 'deputy_chief', 'auditor')

export function demandRoster(actor: Actor): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  if (!maySeeRoster(actor)) throw new Forbidden('Lịch trực dành cho Tổ biên tập và lãnh đạo Văn phòng.')
}
