import { xml, type Xml } from '../xml.ts'
import type { Block, BlockKind } from './blocks.ts'
import { isKindOfDocument } from './headings.ts'

/** A paragraph is as deep as the part it stands in. */
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
const above = new Set<BlockKind>(['part', 'chapter', 'section', 'subsection', 'appendix', 'heading'])

/** Whether articles stand under a part of this kind, so that it is a heading above theirs. */
export const isHeadingKind = (kind: BlockKind): boolean => above.has(kind)

/** A part and all that stands in it: up to the next part as deep as itself, or less. Throws where no part has the anchor. */
export function partOf(blocks: readonly Block[], anchor: string): Block[] {
  const [first, ...rest] = blocks.slice(blocks.findIndex((block) => block.anchor === anchor))
  if (first?.anchor !== anchor) throw new Error(`The text has no part ${anchor}`)
  const end = rest.findIndex((block) => depthOf(block) <= depthOf(first))
  return [first, ...(end === -1 ? rest : rest.slice(0, end))]
}

function depthOf({ kind, label }: Block): number {
  if (kind === 'paragraph') return Infinity
  return isKindOfDocument(label) ? 0 : depths[kind]
}

/** Cells of one row of a table come parted by tabs; where tabs are not shown they are kept apart by dots. */
export const partCells = (text: string): string => text.replaceAll('\t', ' · ')

/**
 * The text as HTML: h2 for what stands above articles, h3 for an article, a paragraph for each clause and point. These are no
 * lists: the numbers are words of the law ("đ)" after "d)", no f), and a list would count them anew.
 */
export const writeHtml = (blocks: readonly Block[]): string =>
  blocks
    .flatMap(writeBlock)
    .map(({ markup }) => markup)
    .join('\n')

function writeBlock({ kind, anchor, label, text }: Block): Xml[] {
  const own = anchor === null ? {} : { id: anchor }
  if (isKindOfDocument(label))
    return [xml('h2', own, label), ...(text === '' ? [] : [xml('p', {}, xml('strong', {}, text))])]
  const stop = isHeadingKind(kind) && text !== '' && !/[.):]$/.test(label) ? '.' : ''
  const words = [label + stop, partCells(text)].filter(Boolean).join(' ')
  return [xml(kind === 'article' ? 'h3' : isHeadingKind(kind) ? 'h2' : 'p', own, words)]
}
