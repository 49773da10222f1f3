import { Parser } from 'htmlparser2'

export interface Element {
  tag: string
  attributes: Record<string, string>
  children: Node[]
}
export type Node = string | Element

export const element = (
  tag: string,
  children: Node[] = [],
  attributes: Record<string, string> = {},
): Element => ({ tag, attributes, children })

export const isElement = (node: Node | undefined): node is Element =>
  node !== undefined && typeof node !== 'string'

/** Reads HTML as it comes; never throws. Comments and declarations are left out. */
export function parse(html: string): Node[] {
  const root = element('')
  const open = [root]
  const parser = new Parser({
    onopentag(tag, attributes) {
      const child = element(tag, [], attributes)
      open.at(-1)?.children.push(child)
      open.push(child)
    },
    onclosetag() {
      open.pop()
    },
    ontext(text) {
      const siblings = open.at(-1)?.children ?? []
      const last = siblings.at(-1)
      if (typeof last === 'string') siblings[siblings.length - 1] = last + text
      else siblings.push(text)
    },
  })
  parser.end(html)
  return root.children
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** NFC joins ">" and a following U+0338 into one letter, which would swallow the end of a tag. */
const escapeText = (text: string): string => escape(text).replace(/^\u0338/, '&#x338;')

const escapeAttribute = (text: string): string => escape(text).replaceAll('"', '&quot;')

const empty = new Set(['br', 'hr', 'img'])

export function serialise(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return escapeText(node)
      const attributes = Object.entries(node.attributes)
        .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
        .join('')
      const opening = `<${node.tag}${attributes}>`
      return empty.has(node.tag) ? opening : `${opening}${serialise(node.children)}</${node.tag}>`
    })
    .join('')
}

/** One block a line, so that the source can be read and compared. */
export const serialiseBlocks = (blocks: readonly Element[]): string =>
  blocks.map((block) => serialise([block])).join('\n')

/** The words alone, nothing between the elements. */
export const textOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (isElement(node) ? (node.tag === 'br' ? ' ' : textOf(node.children)) : node)).join('')
