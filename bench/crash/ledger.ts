import type { EditionState, Step } from '#features/articles/article.ts'

/** Something that a person asked the portal to do. */
export type Deed =
  | { kind: 'draft'; article: string; title: string }
  | { kind: 'save'; article: string; lead: string }
  | { kind: 'step'; article: string; step: Step; to: EditionState }
  | { kind: 'upload'; media: string; sha256: string }

/** What was acknowledged, in order. */
export interface Ledger {
  deeds: Deed[]
  /** Articles about which a question went unanswered: the last step may or may not have been taken. */
  open: Set<string>
}

export const openLedger = (): Ledger => ({ deeds: [], open: new Set() })
