import { giveAnchors, isHeading } from './anchors.ts'
import { normaliseHeadings } from './outline.ts'
import { toBlocks } from './sanitise.ts'
import { element, isElement, serialiseBlocks, type Element, type Node, textOf } from './tree.ts'

const numbered = '(\\d+|[ivxlc]+)(?![\\p{L}\\d])'
const levels: readonly (readonly [tag: string, pattern: RegExp])[] = [
  ['h2', new RegExp(`^(phần (thứ )?\\p{L}+|chương ${numbered}|phụ lục)`, 'iu')],
  ['h3', new RegExp(`^(tiểu )?mục ${numbered}`, 'iu')],
  ['h3', /^điều \d+[a-zđ]?\s*[.:]/iu],
]
const numberAlone = new RegExp(`^((phần (thứ )?\\p{L}+)|((chương|mục|tiểu mục) ${numbered}))[.:]?$`, 'iu')
const longest = 300

const isBold = (node: Node): boolean =>
  isElement(node)
    ? node.tag === 'strong' || node.tag === 'br' || (node.children.length > 0 && node.children.every(isBold))
    : node.trim() === ''

const withoutBold = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node]
    if (node.tag === 'br') return [' ']
    const inner = withoutBold(node.children)
    return node.tag === 'strong' ? inner : [{ ...node, children: inner }]
  })

const isBoldParagraph = (block: Element | undefined): boolean =>
  block?.tag === 'p' && block.children.every(isBold)

/** The level that a paragraph's words ask for; words alone are enough only for a bare "Chương I" above its bold title. */
function levelOf(block: Element | undefined, next?: Element): string | null {
  if (block?.tag !== 'p') return null
  const text = textOf(block.children).trim()
  const looksLikeOne = isBoldParagraph(block) || (numberAlone.test(text) && isBoldParagraph(next))
  if (!looksLikeOne || text.length > longest) return null
  return levels.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/**
 * Headings as Vietnamese documents are set (NĐ 30/2020/NĐ-CP, annex I), besides those that a text has already: a bold
 * paragraph "Chương II", "Mục 1" or "Điều 5. …" is one, and a bold paragraph under a bare "Chương II" is its title.
 */
export function headingsByLayout(html: string): string {
  const blocks = toBlocks(html)
  const shaped: Element[] = []
  for (let n = 0; n < blocks.length; n++) {
    const block = blocks[n] as Element
    const next = blocks[n + 1]
    const tag = levelOf(block, next)
    const words = tag !== null || isHeading(block) ? withoutBold(block.children) : block.children
    const isAlone = tag !== null && numberAlone.test(textOf(words).trim())
    if (isAlone && next && isBoldParagraph(next) && levelOf(next) === null) {
      words.push('. ', ...withoutBold(next.children))
      n++
    }
    shaped.push(tag === null ? { ...block, children: words } : element(tag, words))
  }
  giveAnchors(shaped)
  return normaliseHeadings(serialiseBlocks(shaped))
}
