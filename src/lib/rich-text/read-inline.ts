import { escapable, escapableAtStart, signs } from './notation.ts'
import { element, type Node } from './tree.ts'

const link = /\[((?:[^[\]\\\n]|\\.)+)\]\(([^()\s"]+)(?: "([^"\n]*)")?\)/y

/** What marked words may begin with: "%*.*s" and ":*:" are no marks. */
const firstOfMarked = /[\p{L}\p{N}*+~^[("“‘'\\]/uy

/** One paragraph of the notation as inline content. A sign without its counterpart is the sign itself. */
export function readInline(text: string): Node[] {
  const nodes: Node[] = []
  // A sign that found no counterpart once has none further on either: without this a page of asterisks takes minutes.
  const lonely = new Set<string>()
  let words = ''
  const put = (node: Node) => {
    if (words !== '') nodes.push(words)
    words = ''
    nodes.push(node)
  }
  for (let at = 0; at < text.length;) {
    const rest = text[at + 1] ?? ''
    if (text[at] === '\\' && isEscaped(text, at)) {
      words += rest
      at += 2
      continue
    }
    if (text[at] === '\n') {
      put(element('br'))
      at += 1
      continue
    }
    const [node, length] = readLink(text, at) ?? readMark(text, at, lonely) ?? [null, 1]
    if (node) put(node)
    else words += text[at]
    at += length
  }
  if (words !== '') nodes.push(words)
  return nodes
}

const isEscaped = (text: string, at: number): boolean =>
  escapable.test(text[at + 1] ?? '') || escapableAtStart.test(text.slice(Math.max(0, at - 7), at + 2))

function readLink(text: string, at: number): [Node, number] | null {
  if (text[at] !== '[') return null
  link.lastIndex = at
  const [whole = '', words = '', href = '', title] = link.exec(text) ?? []
  if (whole === '') return null
  return [element('a', readInline(words), title ? { href, title } : { href }), whole.length]
}

function readMark(text: string, at: number, lonely: Set<string>): [Node, number] | null {
  const found = signs.find(([sign]) => text.startsWith(sign, at))
  if (!found || lonely.has(found[0])) return null
  const [sign, mark] = found
  const start = at + sign.length
  firstOfMarked.lastIndex = start
  if (!firstOfMarked.test(text)) return null
  const end = findEnd(text, start, sign)
  if (end === -1) {
    lonely.add(sign)
    return null
  }
  return [element(mark, readInline(text.slice(start, end))), end + sign.length - at]
}

/** Where the closing sign stands: after a letter, not escaped, and the last in a row of the same character. */
function findEnd(text: string, start: number, sign: string): number {
  for (let end = text.indexOf(sign, start + 1); end !== -1; end = text.indexOf(sign, end + 1)) {
    const isLast = text[end + sign.length] !== sign[0]
    const isWhole = sign.length > 1 || text[end - 1] !== sign
    if (isLast && isWhole && !/[\s\\]/.test(text[end - 1] ?? '')) return end
  }
  return -1
}
