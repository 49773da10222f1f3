import type { Day } from '../days.ts'

/** What a document may do to another (R-1212). */
export type RelationType =
  | 'based-on'
  | 'guides'
  | 'amends'
  | 'replaces'
  | 'abolishes'
  | 'corrects'
  | 'suspends'
  | 'consolidates'
  | 'cites'

/** A tie that the text states; a person confirms it before it counts. */
export interface FoundRelation {
  type: RelationType
  /** What all spellings of the number share, as `numberKey` writes it. */
  targetKey: string
  /** As the text calls it: "Nghị định số 43/2011/NĐ-CP". */
  targetWords: string
  targetIssuedOn: Day | null
  /** What of the target it touches: "khoản 2 Điều 5"; null is all of it. */
  part: string | null
  /** The day that the text names; null where it begins with the document's own effect. */
  since: Day | null
  /** 0 to 1 */
  sureness: number
  /** From 1. */
  page: number
  snippet: string
}
