import { headingTags } from './allow-list.ts'
import { giveAnchors, isHeading } from './anchors.ts'
import { toBlocks } from './sanitise.ts'
import { serialiseBlocks, textOf } from './tree.ts'

export interface OutlineEntry {
  level: 2 | 3 | 4
  id: string
  text: string
}

/** The headings of a text in their order, with the anchors that `sanitise` gives them. */
export const outline = (html: string): OutlineEntry[] =>
  toBlocks(html)
    .filter(isHeading)
    .map(({ tag, attributes, children }) => ({
      level: Number(tag.slice(1)) as OutlineEntry['level'],
      id: attributes['id'] ?? '',
      text: textOf(children),
    }))

/** The same text with headings that start at h2 and never skip a level on the way down, as WCAG's technique H42 asks. */
export function normaliseHeadings(html: string): string {
  const blocks = toBlocks(html)
  const open: number[] = []
  for (const block of blocks.filter(isHeading)) {
    const level = headingTags.indexOf(block.tag as (typeof headingTags)[number])
    while (open.length > 0 && (open.at(-1) as number) >= level) open.pop()
    open.push(level)
    block.tag = headingTags[open.length - 1] ?? 'h4'
  }
  giveAnchors(blocks)
  return serialiseBlocks(blocks)
}
