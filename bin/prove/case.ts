import type { Workshop } from './workshop.ts'

/** Thrown by a case that this machine cannot show; not a failure. */
export class NotHere extends Error {}

export interface Case {
  name: string
  /** Throws where it does not hold. May return what is worth telling. */
  prove: (workshop: Workshop) => Promise<string | void>
}
