import { toBlocks } from './sanitise.ts'
import { isElement, type Element, type Node } from './tree.ts'

/**
 * The words of a text for search, mail and counting: one line for each paragraph, heading and item, cells parted by
 * tabs, an empty line between blocks. Pictures give their caption, or their description where they have none.
 */
export const toPlainText = (html: string): string =>
  toBlocks(html)
    .map(writeBlock)
    .filter((text) => text !== '')
    .join('\n\n')

function writeBlock(block: Element): string {
  const { tag, children } = block
  if (tag === 'ul' || tag === 'ol') return writeList(block)
  if (tag === 'table') return rowsOf(block).join('\n')
  if (tag === 'figure') return writeFigure(children.filter(isElement))
  if (tag === 'hr') return ''
  return writeMixed(children)
}

const inner = new Set(['p', 'ul', 'ol', 'table', 'figure', 'blockquote'])

/** Words and blocks side by side, as in an item that holds a list. */
function writeMixed(nodes: readonly Node[]): string {
  let text = ''
  for (const node of nodes) {
    if (!isElement(node)) text += node
    else if (node.tag === 'br') text += '\n'
    else if (inner.has(node.tag)) text += `${text === '' ? '' : '\n'}${writeBlock(node)}`
    else text += writeMixed(node.children)
  }
  return text
}

function writeList({ tag, attributes, children }: Element): string {
  const first = Number(attributes['start'] ?? 1)
  return children
    .filter(isElement)
    .map((item, n) => {
      const marker = tag === 'ol' ? `${first + n}. ` : '- '
      return marker + writeMixed(item.children).replaceAll('\n', `\n${' '.repeat(marker.length)}`)
    })
    .join('\n')
}

const rowsOf = ({ children }: Element): string[] =>
  children.filter(isElement).flatMap((part) => {
    if (part.tag === 'caption') return [writeMixed(part.children)]
    if (part.tag !== 'tr') return rowsOf(part)
    return [
      part.children
        .filter(isElement)
        .map((cell) => writeMixed(cell.children).replaceAll('\n', ' '))
        .join('\t'),
    ]
  })

function writeFigure(parts: readonly Element[]): string {
  const caption = parts.find(({ tag }) => tag === 'figcaption')
  return caption ? writeMixed(caption.children) : (parts[0]?.attributes['alt'] ?? '')
}
