import { excerpt } from '../text.ts'
import type { Block, BlockKind, Entry } from './blocks.ts'

const ranks: Partial<Record<BlockKind, number>> = {
  appendix: 0,
  heading: 2,
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  article: 5,
}
const deepest = 4

/** The table of contents: what is above a clause. The kind of the document is named where the file has several. */
export function listContents(blocks: readonly Block[], isKind: (index: number) => boolean): Entry[] {
  const kinds = blocks.filter((_, index) => isKind(index)).length
  const listed = blocks.flatMap((block, index) => {
    const rank = isKind(index) ? (kinds > 1 ? 0 : undefined) : ranks[block.kind]
    if (rank === undefined || block.anchor === null) return []
    return [{ anchor: block.anchor, block, rank, title: titleOf(blocks, index) }]
  })
  const used = [...new Set(listed.map(({ rank }) => rank))].toSorted((a, b) => a - b)
  return listed.map(({ anchor, block, rank, title }) => ({
    anchor,
    label: block.label.replace(/\s?[.:)]$/, ''),
    title,
    level: Math.min(used.indexOf(rank) + 1, deepest),
    page: block.page,
  }))
}

function titleOf(blocks: readonly Block[], index: number): string {
  const own = blocks[index]
  const next = blocks[index + 1]
  const words =
    own?.kind === 'article' && own.text === '' && next?.kind === 'paragraph' ? next.text : (own?.text ?? '')
  return excerpt(words.slice(0, 500), 120)
}
