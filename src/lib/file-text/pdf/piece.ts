import type { Run } from '../content.ts'

/** A piece of text where the page puts it: points from the upper left corner; `top` is the base line less the size. */
export interface Piece extends Run {
  left: number
  right: number
  /** Where the letters stand. */
  base: number
  size: number
}
