import { compareRichText, compareText } from '#lib/rich-text/index.ts'
import type { DiffBlock } from '#ui/index.ts'

export interface Version {
  title: string
  lead: string
  /** Sanitised HTML. */
  body: string
}

/** Title, lead and body of two versions as one text, word by word. */
export const compareVersions = (before: Version, after: Version): DiffBlock[] => [
  { ...compareText(before.title, after.title), kind: 'heading' },
  ...(before.lead || after.lead ? [compareText(before.lead, after.lead)] : []),
  ...compareRichText(before.body, after.body),
]
