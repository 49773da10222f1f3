import type { Part } from './parts.ts'

/** Where a document departs from its rules. What could not be known is never a finding. */
export interface Finding {
  /** The number of the rule in the domain rules: `R-502`. */
  rule: string
  /** Which check of the rule, in kebab case; the same for every document. */
  code: string
  /** An error contradicts the rule's words; advice is about what may have its reasons. */
  severity: 'error' | 'advice'
  /** One sentence: what is wrong, as measured and as required. */
  what: string
  /** What to do about it in a word processor. */
  remedy: string
  /** From 1. */
  page: number
  /** The words concerned, shortened; empty where the whole page is. */
  snippet: string
}

type Told = Pick<Finding, 'rule' | 'code' | 'what' | 'remedy'>

export const errorAt = (at: Pick<Part, 'page' | 'text'>, told: Told): Finding => findingAt('error', at, told)
export const adviceAt = (at: Pick<Part, 'page' | 'text'>, told: Told): Finding =>
  findingAt('advice', at, told)

const findingAt = (
  severity: Finding['severity'],
  { page, text }: Pick<Part, 'page' | 'text'>,
  told: Told,
) => ({
  ...told,
  severity,
  page,
  snippet: text.length > 120 ? `${text.slice(0, 119)}…` : text,
})

/** 13 → "13", 12.5 → "12,5" */
export const written = (value: number): string =>
  (Math.round(value * 10) / 10).toLocaleString('vi-VN', { useGrouping: false })
