import type { Mark } from './allow-list.ts'
import { anchorFor } from './anchors.ts'
import { signs } from './notation.ts'
import { isElement, type Element, type Node, textOf } from './tree.ts'

const signOf = (tag: string): string => signs.find(([, mark]) => mark === (tag as Mark))?.[0] ?? ''
const isList = (node: Node): node is Element => isElement(node) && (node.tag === 'ul' || node.tag === 'ol')

/**
 * One block in the notation, or null where the notation has no words for it. With `careful`, every sign among the words
 * is escaped; without, none is, which reads better and is right nearly always: the caller reads it back and looks.
 */
export function writeBlock(block: Element, careful: boolean): string | null {
  const { tag, children, attributes } = block
  if (tag === 'hr') return '---'
  if (tag === 'p') return writeParagraph(block, careful)
  if (tag === 'ul' || tag === 'ol') return writeList(block, careful)
  if (tag === 'figure') return writeFigure(children.filter(isElement), careful)
  if (tag === 'table') return writeTable(block, careful)
  if (tag === 'blockquote') return writeQuote(children.filter(isElement), careful)
  const isUsual = attributes['id'] === anchorFor(textOf(children))
  return `${'#'.repeat(Number(tag.slice(1)))} ${writeInline(children, careful)}${isUsual ? '' : anchorOf(attributes)}`
}

const anchorOf = ({ id }: Record<string, string>): string => (id ? ` {#${id}}` : '')

function writeInline(nodes: readonly Node[], careful: boolean): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return careful ? escapeSigns(node) : node
      if (node.tag === 'br') return '\n'
      const inner = writeInline(node.children, careful)
      if (node.tag !== 'a') return signOf(node.tag) + inner + signOf(node.tag)
      const { href, title } = node.attributes
      return `[${inner}](${href}${title ? ` "${title}"` : ''})`
    })
    .join('')
}

const escapeSigns = (text: string): string => text.replaceAll(/[*+~^[|{]/g, '\\$&')

/** What would begin a block of another kind: "# ", "- ", "1. ", "> ", "!["; a cell's "|" is escaped with the signs. */
const escapeStarts = (text: string): string =>
  text.replaceAll(/^[#>!-]/gm, '\\$&').replaceAll(/^(\d+)(?=[.)])/gm, '$1\\')

function writeParagraph({ children, attributes }: Element, careful: boolean): string {
  const text = writeInline(children, careful)
  return (careful ? escapeStarts(text) : text) + anchorOf(attributes)
}

function writeList({ tag, attributes, children }: Element, careful: boolean): string | null {
  const first = Number(attributes['start'] ?? 1)
  const items = children.filter(isElement).map((item, n) => {
    const words = item.children.filter((node) => !isList(node))
    const inner = item.children.filter(isList).map((list) => writeList(list, careful))
    const text = writeInline(words, careful)
    const whole = [text, ...inner].join('\n').replaceAll('\n', '\n  ')
    return words.some((node) => isElement(node) && node.tag === 'p')
      ? null
      : `${tag === 'ol' ? `${first + n}.` : '-'} ${whole}`
  })
  return items.includes(null) ? null : items.join('\n')
}

function writeFigure([picture, caption]: readonly Element[], careful: boolean): string {
  const { src = '', alt = '', width, height } = picture?.attributes ?? {}
  const size = width && height ? `{${width}x${height}}` : ''
  return `![${alt}](${src})${size} ${caption ? writeInline(caption.children, careful) : ''}`.trimEnd()
}

function writeQuote(blocks: readonly Element[], careful: boolean): string | null {
  const inner = blocks.map((block) => writeBlock(block, careful))
  if (inner.includes(null)) return null
  return inner
    .join('\n\n')
    .split('\n')
    .map((text) => `> ${text}`.trimEnd())
    .join('\n')
}

function writeTable(table: Element, careful: boolean): string | null {
  const parts = table.children.filter(isElement)
  const head = parts.find(({ tag }) => tag === 'thead')?.children.filter(isElement) ?? []
  const body = parts.find(({ tag }) => tag === 'tbody')?.children.filter(isElement) ?? []
  if (head.length > 1 || parts.some(({ tag }) => tag === 'caption')) return null
  const rows = [...head, ...body].map(
    (row) =>
      `| ${row.children
        .filter(isElement)
        .map((cell) => writeInline(cell.children, careful))
        .join(' | ')} |`,
  )
  if (rows.some((row) => row.includes('\n'))) return null
  const columns = head[0]?.children.length ?? 0
  return [
    ...rows.slice(0, head.length),
    ...(columns > 0 ? [`|${'---|'.repeat(columns)}`] : []),
    ...rows.slice(head.length),
  ].join('\n')
}
