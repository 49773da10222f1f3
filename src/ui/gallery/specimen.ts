import type { ComponentChildren } from 'preact'

/** One component in one group of states, as the design system shows it. */
export interface Specimen {
  name: string
  /** When to use it, in a sentence. */
  use: string
  /** What its author may set, each with its meaning. */
  parameters: readonly (readonly [name: string, meaning: string])[]
  /** What it does for those who cannot see it, or have no mouse. */
  access: string
  draw: () => ComponentChildren
}

/** The gallery's clock: pictures taken on two days stay the same. */
export const galleryNow = new Date('2011-09-20T03:30:00Z')

export const ago = (hours: number) => new Date(galleryNow.getTime() - hours * 3_600_000)
