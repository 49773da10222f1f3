import { holds, isSignedIn, type Actor } from '#platform/actor.ts'
import { Forbidden, NotFound, SignInRequired } from '#platform/errors.ts'
import type { ReceivedFile } from './received-file.ts'

/** Divisions owe documents (art. 11.1.a): their people hand them in. */
export const mayHandIn = (actor: Actor): boolean =>
  holds(actor, 'contributor', 'specialist', 'division_head', 'division_deputy')

export function demandHandIn(actor: Actor): void {
  if (!isSignedIn(actor)) throw new SignInRequired()
  if (!mayHandIn(actor)) throw new Forbidden('Văn bản do các phòng, đơn vị đưa vào cơ sở dữ liệu.')
}

/** A file on its way belongs to who sends it; for others it does not exist. */
export function demandOwn(actor: Actor, file: Pick<ReceivedFile, 'uploadedBy'>): void {
  if (file.uploadedBy !== actor.id) throw new NotFound()
}
