import type { ComponentChildren } from 'preact'

/** One component in one group of states, as the gallery shows it. */
export interface Specimen {
  name: string
  /** When to use it, in a sentence. */
  use: string
  draw: () => ComponentChildren
}

/** The gallery's clock: pictures taken on two days stay the same. */
export const galleryNow = new Date('2011-09-20T03:30:00Z')

export const ago = (hours: number) => new Date(galleryNow.getTime() - hours * 3_600_000)
