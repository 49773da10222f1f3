import type { Facts } from '#lib/document-facts/index.ts'
import type { Content } from '#lib/file-text/content.ts'
import { checkLayout, regimeFor, whyUnchecked, type Finding } from '#lib/layout-check/index.ts'

/** What the layout check says of one file. */
export interface Verdict {
  /** The rules of the day of the document; null where they are not known. */
  rules: string | null
  /** Why the layout could not be looked at, as a sentence. */
  unchecked: string | null
  findings: readonly Finding[]
}

/** `today` decides for a draft that bears no date yet, as `YYYY-MM-DD`. */
export function verdictOn(content: Content | null, facts: Facts, today: string): Verdict {
  const regime = regimeFor(facts, today)
  const rules = regime?.name ?? null
  if (!content) return { rules, unchecked: 'Máy không đọc được nội dung của tệp này.', findings: [] }
  return { rules, unchecked: whyUnchecked(content, regime), findings: checkLayout(content, facts, regime) }
}
