import { isKind, nameAnchors } from './anchors.ts'
import type { Block, BlockKind, DocumentText, Outline, OutlineNode } from './blocks.ts'
import { listContents } from './contents.ts'
import { parseLines, type Draft } from './parse.ts'

export type * from './blocks.ts'

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

const depths: Record<Exclude<BlockKind, 'paragraph'>, number> = {
  appendix: 0,
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  heading: 4,
  article: 5,
  clause: 6,
  point: 7,
}

/** The same as a tree of all that has an anchor. */
export function readOutline(pages: readonly string[]): Outline {
  const roots: Outline = []
  const open: { depth: number; node: OutlineNode }[] = []
  for (const block of parseDocumentText(pages).blocks) {
    if (block.anchor === null || block.kind === 'paragraph') continue
    const isName = block.kind === 'heading' && /^\p{Lu}{2}/u.test(block.label)
    const depth = isName ? 0 : depths[block.kind]
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
    const node: OutlineNode = { ...block, anchor: block.anchor, children: [] }
    const parent = open.at(-1)?.node.children ?? roots
    parent.push(node)
    open.push({ depth, node })
  }
  return roots
}
