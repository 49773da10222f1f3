import { holds, isSignedIn, type Actor } from '#platform/actor.ts'
import { Forbidden, SignInRequired } from '#platform/errors.ts'
import type { Profile } from '#platform/profile.ts'
import { secretariatOf } from '#platform/secretariat.ts'
import type { ImportKind } from './import.ts'

export type Office = Pick<Profile, 'documents' | 'divisions' | 'office'>

const ofDivision = ['specialist', 'division_head', 'division_deputy'] as const

/** Who keeps the office's register: the divisions that the profile names, and the secretariat. */
export function mayKeep(actor: Actor, profile: Office): boolean {
  const keepers = [...profile.documents.registerKeptBy, secretariatOf(profile)]
  return actor.posts.some(
    ({ role, divisionId }) =>
      divisionId !== null && keepers.includes(divisionId) && ofDivision.some((one) => one === role),
  )
}

/** A collection is public at once: by those who publish by their post (art. 7). */
const mayCollect = (actor: Actor): boolean => holds(actor, 'board_head', 'board_deputy')

export const mayImport = (actor: Actor, kind: ImportKind, profile: Office): boolean =>
  kind === 'outgoing' ? mayKeep(actor, profile) : mayCollect(actor)

/** Whether the imports are open to this person, to read at least. */
export const maySeeImports = (actor: Actor, profile: Office): boolean =>
  mayKeep(actor, profile) || mayCollect(actor) || holds(actor, 'chief', 'deputy_chief', 'auditor')

/** Numbers and punctuality concern everybody who owes documents (art. 11.1.a), and those who oversee them. */
export const maySeeNumbers = (actor: Actor, profile: Office): boolean =>
  maySeeImports(actor, profile) || holds(actor, ...ofDivision)

/** The divisions of which this person sees single documents' punctuality; null is all of them. */
export const divisionsSeen = (actor: Actor, profile: Office): readonly string[] | null =>
  maySeeImports(actor, profile) ? null : actor.posts.flatMap(({ divisionId }) => divisionId ?? [])

const refusals: Record<ImportKind, string> = {
  outgoing: 'Sổ văn bản đi do phòng giữ sổ và phòng thường trực nhập.',
  collection: 'Văn bản quy phạm pháp luật của trung ương do Tổ trưởng, Tổ phó Tổ biên tập nhập.',
}

export function demandImport(actor: Actor, kind: ImportKind, profile: Office): void {
  demandThat(actor, mayImport(actor, kind, profile), refusals[kind])
}

export function demandImports(actor: Actor, profile: Office): void {
  demandThat(actor, maySeeImports(actor, profile), refusals.outgoing)
}

export function demandNumbers(actor: Actor, profile: Office): void {
  demandThat(actor, maySeeNumbers(actor, profile), 'Sổ số văn bản dành cho các phòng, đơn vị và lãnh đạo.')
}

export function demandKeeping(actor: Actor, profile: Office): void {
  demandThat(actor, mayKeep(actor, profile), 'Số còn thiếu do phòng giữ sổ giải trình.')
}

function demandThat(actor: Actor, may: boolean, reason: string): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  if (!may) throw new Forbidden(reason)
}
