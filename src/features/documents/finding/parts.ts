import type { Part } from '#features/search/index.ts'
import { parseDocumentText, type Block } from '#lib/legal-outline/index.ts'

/** Characters. What is longer is found in stretches, so that the words that stand together count together. */
const longest = 6_000

/**
 * A document as it is found: each article for itself, what stands before the first as its head, and where it has no articles
 * each page. A long article goes on at one of its clauses.
 */
export function partsOf(body: string): Part[] {
  if (body === '') return []
  const { blocks } = parseDocumentText(body.split('\f'))
  const hasArticles = blocks.some(({ kind }) => kind === 'article')
  const parts: Part[] = []
  let open: Part | null = null
  let page = 0
  for (const block of blocks) {
    const begins = hasArticles ? block.kind === 'article' || block.kind === 'appendix' : block.page !== page
    if (begins || open === null) {
      open = beginPart(block, hasArticles)
      parts.push(open)
    } else if (open.text.length > longest && (block.anchor !== null || block.page !== page)) {
      open = { heading: open.heading, anchor: block.anchor ?? open.anchor, text: wordsOf(block) }
      parts.push(open)
    } else open.text = `${open.text}\n${wordsOf(block)}`.trim()
    page = block.page
  }
  return parts.filter(({ heading, text }) => heading !== '' || text !== '')
}

function beginPart(block: Block, hasArticles: boolean): { heading: string; anchor: string; text: string } {
  if (!hasArticles)
    return {
      heading: `Trang ${block.page}`,
      anchor: block.anchor ?? `trang-${block.page}`,
      text: wordsOf(block),
    }
  if (block.kind === 'article' || block.kind === 'appendix')
    return { heading: wordsOf(block), anchor: block.anchor ?? '', text: '' }
  return { heading: '', anchor: '', text: wordsOf(block) }
}

const wordsOf = ({ label, text }: Block) => [label, text].filter(Boolean).join(' ').replaceAll('\t', ' ')
