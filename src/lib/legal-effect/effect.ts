import type { Day } from '../days.ts'

/** What one later document does to this one, as a person has confirmed it. */
export interface EffectTie {
  /** A code of `legal-relations`; only replaces, abolishes, amends and suspends touch the effect. */
  type: string
  /** What of this document it touches; null is all of it. */
  part: string | null
  /** From which day, or null where nobody knows; the caller puts the other document's own effect here where the tie has no day. */
  since: Day | null
  /** The other document in words: "Quyết định số 12/2026/QĐ-UBND ngày 05/6/2026". */
  other: string
}

export interface EffectFacts {
  issuedOn: Day | null
  effectiveFrom: Day | null
  /** The last day on which it holds. */
  expiresOn: Day | null
  ties: readonly EffectTie[]
}

export type EffectStatus = 'chua' | 'con' | 'mot-phan' | 'het' | 'ngung' | 'ngung-mot-phan' | 'khong-ro'

export interface Effect {
  status: EffectStatus
  /** One sentence for readers that says why. */
  sentence: string
}

/** An event in the life of a document: from this day, for this reason. */
export interface Turn {
  since: Day
  /**
   * "vì bị thay thế bởi Quyết định số …"; empty for a last day that was entered: nobody knows whether the document itself, another
   * one or a register says it.
   */
  why: string
}
