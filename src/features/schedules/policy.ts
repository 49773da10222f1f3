import { divisionsOf, holds, isSignedIn, type Actor } from '#platform/actor.ts'
import { Forbidden, RuleBroken, SignInRequired } from '#platform/errors.ts'
import type { Profile } from '#platform/profile.ts'
import { canEdit, canTake, looks, type EntryState, type Step } from './schedule.ts'

type Office = Pick<Profile, 'divisions'>

export interface Standing {
  state: EntryState
  proposedBy: string
}

/** Art. 11.1.e: the leaders' schedule is supplied by the organisation and administration division. */
export const schedulersIn = ({ divisions }: Office): string[] =>
  divisions.filter(({ kind }) => kind === 'organisation_administration').map(({ code }) => code)

const workers = ['specialist', 'division_head', 'division_deputy'] as const

export const maySchedule = (actor: Actor, office: Office): boolean =>
  divisionsOf(actor, ...workers).some((division) => schedulersIn(office).includes(division))

/** Its head signs for the division (art. 5.3); the heads of the board may publish in the head's place. */
export const mayPublishWeek = (actor: Actor, office: Office): boolean =>
  holds(actor, 'board_head', 'board_deputy') ||
  divisionsOf(actor, 'division_head', 'division_deputy').some((one) => schedulersIn(office).includes(one))

export const mayPropose = (actor: Actor): boolean =>
  holds(actor, ...workers, 'board_member', 'board_deputy', 'board_head', 'chief', 'deputy_chief')

export const maySee = (actor: Actor): boolean => mayPropose(actor) || holds(actor, 'auditor')

const scheduler = 'Lịch do phòng phụ trách lịch công tác lập (Quy chế, Điều 11, khoản 1, điểm e).'
const proposer = 'Người đề nghị mới rút lại hoặc đề nghị lại được.'

const isOwn = (step: Step) => step === 'recall' || step === 'renew'

/** Whose step it is, where it is not this person's. */
function notTheirs(actor: Actor, step: Step, entry: Standing, office: Office): string | null {
  if (isOwn(step)) return entry.proposedBy === actor.id ? null : proposer
  return maySchedule(actor, office) ? null : scheduler
}

const notFrom = (state: EntryState, act: string) =>
  `Mục này đang ở trạng thái “${looks[state].label}” nên không ${act} được.`

/** Why this person cannot take the step now, as they read it, or null. */
export const whyNot = (actor: Actor, step: Step, entry: Standing, office: Office): string | null =>
  notTheirs(actor, step, entry, office) ??
  (canTake(entry.state, step) ? null : notFrom(entry.state, 'làm bước này'))

/** Whether the step is this person's at all: others are not shown its button. */
export const concerns = (actor: Actor, step: Step, entry: Standing, office: Office): boolean =>
  whyNot(actor, step, entry, office) === null

function notTheirsToEdit(actor: Actor, entry: Standing, office: Office): string | null {
  if (maySchedule(actor, office)) return null
  // What has been decided is the office's.
  return entry.proposedBy === actor.id && entry.state !== 'accepted' ? null : scheduler
}

export const whyNotEdit = (actor: Actor, entry: Standing, office: Office): string | null =>
  notTheirsToEdit(actor, entry, office) ?? (canEdit(entry.state) ? null : notFrom(entry.state, 'sửa'))

/** Four eyes: nobody publishes what they last wrote. `writers` are the ids of who last wrote each change. */
export function whyNotPublish(actor: Actor, writers: readonly string[], office: Office): string | null {
  if (!mayPublishWeek(actor, office))
    return 'Trưởng phòng, Phó Trưởng phòng phụ trách lịch công tác hoặc Tổ trưởng, Tổ phó Tổ biên tập công bố lịch.'
  return writers.includes(actor.id)
    ? 'Có mục do chính bạn viết hoặc sửa sau cùng; cần một người khác công bố.'
    : null
}

export function demandSight(actor: Actor): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  if (!maySee(actor))
    throw new Forbidden('Lịch đang lập dành cho các phòng, đơn vị, Tổ biên tập và lãnh đạo Văn phòng.')
}

export function demandProposing(actor: Actor): void {
  demandSight(actor)
  if (!mayPropose(actor))
    throw new Forbidden('Các phòng, đơn vị, Tổ biên tập và lãnh đạo Văn phòng đề nghị đưa vào lịch.')
}

/** Throws what the page shows: Forbidden where it is not the person's step, RuleBroken where the state is another by now. */
export function demand(actor: Actor, step: Step, entry: Standing, office: Office): void {
  demandSight(actor)
  refuse(notTheirs(actor, step, entry, office), whyNot(actor, step, entry, office))
}

export function demandEdit(actor: Actor, entry: Standing, office: Office): void {
  demandSight(actor)
  refuse(notTheirsToEdit(actor, entry, office), whyNotEdit(actor, entry, office))
}

export function demandPublishing(actor: Actor, writers: readonly string[], office: Office): void {
  demandSight(actor)
  refuse(whyNotPublish(actor, writers, office), null)
}

function refuse(forbidden: string | null, broken: string | null): void {
  if (forbidden !== null) throw new Forbidden(forbidden)
  if (broken !== null) throw new RuleBroken(broken)
}
