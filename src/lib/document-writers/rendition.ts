import type { Day } from '../days.ts'

/** A public document as it is taken along: what stands at the top, its words, and where they are from. */
export interface Rendition {
  /** "Quyết định 65/QĐ-CVP" */
  title: string
  /** The number, the day, the issuer, the abstract; in their order. */
  facts: readonly { term: string; detail: string }[]
  /** The text as it was read, a page each. */
  pages: readonly string[]
  /** Absolute and permanent. */
  address: string
  /** The day it is made. */
  day: Day
}
