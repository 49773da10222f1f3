import { slugify } from '../text.ts'
import { anchorPattern, headingTags } from './allow-list.ts'
import { isElement, type Element, type Node, textOf } from './tree.ts'

const legalHeading = /^(chương|mục|tiểu mục|phần|phụ lục|điều)\s+(\d+[a-zđ]?|[ivxlc]+)(?![\p{L}\d])/iu

/** "Điều 5. Nhiệm vụ" → "dieu-5"; "Tin trong tỉnh" → "muc-tin-trong-tinh". */
export function anchorFor(heading: string): string {
  const legal = legalHeading.exec(heading.trim())
  if (legal) return `${slugify(legal[1] ?? '')}-${slugify(legal[2] ?? '')}`
  return ['muc', slugify(heading, 60)].filter((part) => part !== '').join('-')
}

export const isHeading = ({ tag }: Element): boolean => (headingTags as readonly string[]).includes(tag)

/** Every heading gets an anchor and keeps the one it has; an anchor that is not ours or comes twice is left out. */
export function giveAnchors(blocks: readonly Element[]): void {
  const used = new Set<string>()
  const times = new Map<string, number>()
  const withoutOne = (nodes: readonly Node[]) => {
    for (const node of nodes.filter(isElement)) {
      const { id } = node.attributes
      if (id !== undefined && (used.has(id) || !anchorPattern.test(id))) delete node.attributes['id']
      else if (id !== undefined) used.add(id)
      withoutOne(node.children)
    }
  }
  withoutOne(blocks)
  for (const heading of blocks.filter(isHeading)) {
    if (heading.attributes['id'] !== undefined) continue
    const base = anchorFor(textOf(heading.children))
    let anchor = base
    let n = times.get(base) ?? 1
    while (used.has(anchor)) anchor = `${base}-${(n += 1)}`
    times.set(base, n)
    used.add(anchor)
    heading.attributes['id'] = anchor
  }
}
