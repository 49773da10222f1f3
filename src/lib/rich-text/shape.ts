import { blockTags, headingTags, pictureAddress } from './allow-list.ts'
import { shapeInline, shapeParagraphs } from './inline.ts'
import { shapeTable, strayNodes } from './table.ts'
import { element, isElement, type Element, type Node, textOf } from './tree.ts'

/** Headings stand only at the top, so that the outline of a text is the list of its headings; in cells they are bold. */
type Place = 'top' | 'inside' | 'cell'

const blocks = new Set<string>([...blockTags, 'div'])
const headings = new Set<string>(headingTags)
const isBlank = (node: Node): boolean => !isElement(node) && node.trim() === ''
const holdsBlock = (node: Node): boolean =>
  isElement(node) && (blocks.has(node.tag) || node.children.some(holdsBlock))

/** Blocks of the allow-list, each holding only what it may hold, out of whatever tree came in. Loses no words. */
export function shapeBlocks(nodes: readonly Node[], place: Place = 'top'): Element[] {
  const shaped: Element[] = []
  let loose: Node[] = []
  let items: Node[] = []
  const flush = () => {
    shaped.push(...paragraphs(loose))
    if (items.length > 0) shaped.push(...shapeList(element('ul', items), place))
    loose = []
    items = []
  }
  for (const node of nodes.flatMap((child) => hoist(child))) {
    const isItem = isElement(node) && node.tag === 'li'
    if (isItem ? loose.length > 0 : items.length > 0 && !isBlank(node)) flush()
    if (isItem) items.push(node)
    else if (!isElement(node) || !blocks.has(node.tag)) loose.push(node)
    else {
      flush()
      shaped.push(...shapeBlock(node, place))
    }
  }
  flush()
  return shaped
}

/** A mark around blocks (`<strong><p>…`) becomes the mark inside each of them. */
function hoist(node: Node): Node[] {
  if (!isElement(node) || blocks.has(node.tag) || !holdsBlock(node)) return [node]
  return wrap(node, node.children).flatMap(hoist)
}

const wrap = (mark: Element, nodes: readonly Node[]): Node[] =>
  nodes.map((node) => {
    if (isElement(node) && holdsBlock(node)) return { ...node, children: wrap(mark, node.children) }
    return isBlank(node) ? node : { ...mark, children: [node] }
  })

function paragraphs(nodes: readonly Node[], tag = 'p', attributes: Record<string, string> = {}): Element[] {
  const lines = tag === 'p' ? shapeParagraphs(nodes) : [shapeInline(nodes)].filter((line) => line.length > 0)
  return lines.map((line, n) => element(tag, line, n === 0 ? attributes : {}))
}

function shapeBlock(node: Element, place: Place): Element[] {
  const { tag, children } = node
  if (headings.has(tag) || tag === 'p') return shapeText(node, place)
  if (tag === 'ul' || tag === 'ol') return shapeList(node, place)
  if (tag === 'hr') return place === 'top' ? [element('hr')] : []
  if (tag === 'img' || tag === 'figure') return shapeFigure(node, place)
  if (tag === 'table' && place !== 'cell')
    return [
      ...shapeBlocks(strayNodes(node), place),
      ...shapeTable(node, (cell) => compact(shapeBlocks(cell, 'cell'))),
    ]
  if (tag === 'blockquote') {
    const inner = shapeBlocks(children, place === 'top' ? 'inside' : place)
    return inner.length === 0 || place !== 'top' ? inner : [element('blockquote', inner)]
  }
  return shapeBlocks(children, place)
}

function shapeText({ tag, children, attributes }: Element, place: Place): Element[] {
  const { id } = attributes
  const isHeading = headings.has(tag)
  if (children.some(holdsBlock)) {
    const [first, ...rest] = shapeBlocks(cutAtBlocks(tag, children), place)
    return first ? [id && first.tag === tag ? { ...first, attributes: { id } } : first, ...rest] : []
  }
  if (isHeading && place !== 'top') return paragraphs([element('strong', children)])
  return paragraphs(children, tag, id ? { id } : {})
}

/** The stretches of words between blocks, each as an element of its own. */
function cutAtBlocks(tag: string, nodes: readonly Node[]): Node[] {
  const cut: Node[] = []
  let loose: Element | undefined
  for (const node of nodes) {
    if (holdsBlock(node)) loose = undefined
    else if (loose) loose.children.push(node)
    else loose = element(tag, [node])
    const next = loose ?? node
    if (cut.at(-1) !== next) cut.push(next)
  }
  return cut
}

function shapeList({ tag, children, attributes }: Element, place: Place): Element[] {
  const items: Element[] = []
  for (const node of children) {
    if (isBlank(node)) continue
    const own = isElement(node) && node.tag === 'li' ? node.children : [node]
    const isNested = isElement(node) && (node.tag === 'ul' || node.tag === 'ol')
    const inner = shapeBlocks(own, place === 'cell' ? 'cell' : 'inside')
    if (inner.length === 0) continue
    const last = items.at(-1)
    if (isNested && last) last.children.push(...inner)
    else items.push(element('li', compact(inner)))
  }
  const start = Number(attributes['start'])
  const isCounted = tag === 'ol' && Number.isInteger(start) && start !== 1 && Math.abs(start) < 100_000
  return items.length === 0 ? [] : [element(tag, items, isCounted ? { start: String(start) } : {})]
}

/** `<li><p>Một</p></li>` is written `<li>Một</li>`; a list may follow the words. */
function compact(inner: Element[]): Node[] {
  const [first, ...rest] = inner
  const isPlain = first?.tag === 'p' && rest.every(({ tag }) => tag === 'ul' || tag === 'ol')
  return isPlain ? [...first.children, ...rest] : inner
}

/** One figure for each picture that is ours; the words around them are the caption of the last, or stay as text. */
function shapeFigure(node: Element, place: Place): Element[] {
  const pictures = picturesIn(node)
  const rest = withoutPictures(node.children)
  if (pictures.length === 0) return shapeBlocks(rest, place)
  const caption = shapeInline(rest)
  return pictures.map((picture, n) => {
    const words = n === pictures.length - 1 && caption.length > 0 ? [element('figcaption', caption)] : []
    return element('figure', [picture, ...words])
  })
}

function picturesIn(node: Element): Element[] {
  if (node.tag !== 'img') return node.children.filter(isElement).flatMap(picturesIn)
  const { src = '', alt = '', width = '', height = '' } = node.attributes
  if (!pictureAddress.test(src)) return []
  const sizes = [width, height].every((size) => /^[1-9]\d{0,4}$/.test(size)) ? { width, height } : {}
  const words = alt.replaceAll(/\s+/g, ' ').trim().normalize('NFC')
  return [element('img', [], { src, alt: words, ...sizes })]
}

const withoutPictures = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node]
    if (node.tag === 'img') return []
    const inner = { ...node, children: withoutPictures(node.children) }
    return blocks.has(node.tag) && textOf(inner.children).trim() !== '' ? [inner, ' '] : [inner]
  })
