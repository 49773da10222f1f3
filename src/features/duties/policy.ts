import { divisionsOf, holds, isBoard, isSignedIn, leads, type Actor } from '#platform/actor.ts'
import { Forbidden, RuleBroken, SignInRequired } from '#platform/errors.ts'
import type { Profile } from '#platform/profile.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import { whyNotFrom, type Step } from './obligation.ts'
import type { Obligation } from './table.ts'

type Office = Pick<Profile, 'divisions' | 'office'>

const ofDivision = ['specialist', 'division_head', 'division_deputy'] as const

const worksIn = (actor: Actor, divisionId: string | null): boolean =>
  divisionId !== null && divisionsOf(actor, ...ofDivision).includes(divisionId)

/** The divisions whose duties this person sees; null is all of them. */
export function divisionsSeen(actor: Actor, profile: Office): string[] | null {
  const all =
    isBoard(actor) ||
    holds(actor, 'chief', 'deputy_chief', 'auditor') ||
    worksIn(actor, secretariatOf(profile))
  return all ? null : [...new Set(divisionsOf(actor, ...ofDivision))]
}

export const maySee = (actor: Actor, profile: Office, divisionId: string): boolean =>
  divisionsSeen(actor, profile)?.includes(divisionId) ?? true

/** The matrix of all divisions (art. 5.2, 11.2). */
export const maySeeMatrix = (actor: Actor, profile: Office): boolean => divisionsSeen(actor, profile) === null

/** Art. 11.1.g: the board asks, and its secretariat for it; the Chief directs (art. 5.1). */
export const mayAsk = (actor: Actor, profile: Office): boolean =>
  isBoard(actor) || holds(actor, 'chief') || worksIn(actor, secretariatOf(profile))

export const maySetRules = (actor: Actor): boolean => holds(actor, 'board_head', 'board_deputy')

const refusals = {
  see: 'Nghĩa vụ cung cấp thông tin là việc của các phòng, đơn vị, Tổ biên tập và lãnh đạo.',
  matrix: 'Bảng tổng hợp dành cho Tổ biên tập, phòng thường trực và lãnh đạo Văn phòng.',
  ask: 'Tổ biên tập, phòng thường trực hoặc Chánh Văn phòng yêu cầu cung cấp thông tin.',
  rules: 'Quy định về nghĩa vụ cung cấp thông tin do Tổ trưởng, Tổ phó Tổ biên tập cập nhật.',
} as const

export function demand(actor: Actor, act: keyof typeof refusals, profile: Office): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  const may = {
    see: () => divisionsSeen(actor, profile)?.length !== 0,
    matrix: () => maySeeMatrix(actor, profile),
    ask: () => mayAsk(actor, profile),
    rules: () => maySetRules(actor),
  }
  if (!may[act]()) throw new Forbidden(refusals[act])
}

type Standing = Pick<Obligation, 'divisionId' | 'metAt' | 'excusedAt' | 'voidedAt' | 'dueAt'>

/** Whose step it is; supplying by one's own word is confirmed by the head (R-1404), excusing is the board's. */
const whose: Record<Step, { words: string; concerns: (actor: Actor, divisionId: string) => boolean }> = {
  supply: { words: 'Trưởng phòng hoặc Phó Trưởng phòng phụ trách', concerns: leads },
  excuse: { words: 'Tổ trưởng, Tổ phó Tổ biên tập hoặc Chánh Văn phòng', concerns: excuses },
  void: { words: 'Tổ trưởng, Tổ phó Tổ biên tập hoặc Chánh Văn phòng', concerns: excuses },
  pause: { words: 'Tổ trưởng, Tổ phó Tổ biên tập hoặc Chánh Văn phòng', concerns: excuses },
  resume: { words: 'Tổ trưởng, Tổ phó Tổ biên tập hoặc Chánh Văn phòng', concerns: excuses },
}

/** Nobody excuses the division that they lead. */
function excuses(actor: Actor, divisionId: string): boolean {
  return holds(actor, 'board_head', 'board_deputy', 'chief') && !leads(actor, divisionId)
}

export const concerns = (actor: Actor, step: Step, { divisionId }: Standing): boolean =>
  whose[step].concerns(actor, divisionId)

export function demandStep(actor: Actor, step: Step, obligation: Standing): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  if (!concerns(actor, step, obligation)) throw new Forbidden(`Việc của: ${whose[step].words}.`)
  const reason = whyNotFrom(obligation, step)
  if (reason !== null) throw new RuleBroken(reason)
}
