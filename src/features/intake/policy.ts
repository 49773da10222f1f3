import { divisionsOf, holds, isSignedIn, type Actor, type Role } from '#platform/actor.ts'
import { Forbidden, NotFound, SignInRequired } from '#platform/errors.ts'
import type { ReceivedFile } from './received-file.ts'

const handingIn: readonly Role[] = ['contributor', 'specialist', 'division_head', 'division_deputy']

/** Divisions owe documents (art. 11.1.a): their people hand them in. */
export const mayHandIn = (actor: Actor): boolean => holds(actor, ...handingIn)

/** For which division: a person may also sit on a board, or hold another post elsewhere. */
export const divisionOf = (actor: Actor): string | null => divisionsOf(actor, ...handingIn)[0] ?? null

export function demandHandIn(actor: Actor): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  if (!mayHandIn(actor)) throw new Forbidden(notOfDivision)
}

/** Answers with the division for which this person enters documents. */
export function demandDivision(actor: Actor): string {
  demandHandIn(actor)
  const division = divisionOf(actor)
  if (division === null) throw new Forbidden(notOfDivision)
  return division
}

const notOfDivision = 'Văn bản do các phòng, đơn vị đưa vào cơ sở dữ liệu.'

/** A file on its way belongs to who sends it; for others it does not exist. */
export function demandOwn(actor: Actor, file: Pick<ReceivedFile, 'uploadedBy'>): void {
  if (file.uploadedBy !== actor.id) throw new NotFound()
}
