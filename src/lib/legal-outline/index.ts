import { isKind, nameAnchors } from './anchors.ts'
import type { Block, DocumentText } from './blocks.ts'
import { listContents } from './contents.ts'
import { parseLines, type Draft } from './parse.ts'

export type * from './blocks.ts'
export { isHeadingKind, partCells, partOf, writeHtml } from './html.ts'

/**
 * Reads the text of a document, one string for each page as `textOfPage` writes it, into blocks with anchors and a table of
 * contents: phần, chương, mục, tiểu mục, điều, khoản, điểm, phụ lục. Lines that a page has broken are joined;
 * page numbers and running heads are left out. Takes time in proportion to the text, and never throws: what is no legal
 * text comes back as paragraphs.
 */
export function parseDocumentText(pages: readonly string[]): DocumentText {
  const parsed = parseLines(pages)
  const ordered = new Set(parsed.filter(({ kind }) => kind === 'chapter').map(({ document }) => document))
  const drafts = parsed.flatMap((draft, index) =>
    isProvision(draft, parsed[index + 1], ordered.has(draft.document)) ? partProvision(draft) : [draft],
  )
  const anchors = nameAnchors(drafts)
  const blocks = drafts.map(({ kind, label, text, page }, index): Block => ({
    kind,
    anchor: anchors[index] ?? null,
    label,
    text,
    page,
  }))
  const contents = listContents(blocks, (index) => {
    const draft = drafts[index]
    return draft !== undefined && isKind(draft)
  })
  return { blocks, contents }
}

/** In a decision, which has no chapters, the sentence after "Điều 1." is the provision itself and no title. */
function isProvision({ kind, text }: Draft, next: Draft | undefined, isOrdered: boolean): boolean {
  if (kind !== 'article') return false
  const isTitle = next?.kind === 'clause' && !text.endsWith(':')
  const isSentence = !isOrdered && !isTitle && /[.;:/]$/.test(text) && text.length > 40
  return isSentence || text.length >= 250
}

const partProvision = (draft: Draft): Draft[] => [
  { ...draft, text: '' },
  { ...draft, kind: 'paragraph', label: '', number: '' },
]
