import { holds, type Actor } from '#platform/actor.ts'

/** The whole log is for those who answer for it: the auditor, the Chief, the administrators. */
export const mayReadLog = (actor: Actor): boolean => holds(actor, 'auditor', 'chief', 'administrator')

/** Letters carry names and links: only for those who look after the machine. */
export const mayReadOutbox = (actor: Actor): boolean => holds(actor, 'administrator')
