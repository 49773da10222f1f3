import { fence, line } from './notation.ts'
import { readInline } from './read-inline.ts'
import { element, parse, type Element, type Node } from './tree.ts'

/** The notation of the text area as a tree that has still to be sanitised. Empty lines end a block. */
export function readBlocks(lines: readonly string[]): Node[] {
  const nodes: Node[] = []
  for (let at = 0; at < lines.length;) {
    const fenceEnd = lines[at] === fence.start ? lines.indexOf(fence.end, at) : -1
    const kind = kindOf(lines[at] ?? '')
    if (fenceEnd !== -1) nodes.push(...parse(lines.slice(at + 1, fenceEnd).join('\n')))
    let end = fenceEnd === -1 ? at + 1 : fenceEnd + 1
    if (fenceEnd === -1 && kind !== 'empty') {
      while (end < lines.length && goesOn(kind, lines[end] ?? '')) end += 1
      nodes.push(...readers[kind](lines.slice(at, end)))
    }
    at = end
  }
  return nodes
}

function goesOn(kind: Kind, text: string): boolean {
  if (kind === 'heading' || kind === 'rule' || kind === 'picture') return false
  const next = kindOf(text)
  return next === kind || (kind === 'list' && next !== 'empty' && text.startsWith('  '))
}

type Kind = 'words' | 'heading' | 'rule' | 'picture' | 'list' | 'quote' | 'table'

function kindOf(text: string): Kind | 'empty' {
  if (text.trim() === '') return 'empty'
  if (line.heading.test(text)) return 'heading'
  if (line.rule.test(text)) return 'rule'
  if (line.picture.test(text)) return 'picture'
  if (line.bullet.test(text) || line.number.test(text)) return 'list'
  if (line.quote.test(text)) return 'quote'
  return line.row.test(text.trim()) ? 'table' : 'words'
}

const readers: Record<Kind, (lines: readonly string[]) => Node[]> = {
  words: (lines) => {
    const [rest, attributes] = takeAnchor(lines.map((text) => text.trim()).join('\n'))
    return [element('p', readInline(rest), attributes)]
  },
  heading: ([text = '']) => {
    const [, marks = '', words = ''] = line.heading.exec(text) ?? []
    const [rest, attributes] = takeAnchor(words)
    return [element(`h${marks.length}`, readInline(rest), attributes)]
  },
  rule: () => [element('hr')],
  picture: ([text = '']) => {
    const [, alt = '', src = '', width, height, caption = ''] = line.picture.exec(text) ?? []
    const picture = element('img', [], { src, alt, ...(width && height && { width, height }) })
    return [element('figure', [picture, element('figcaption', readInline(caption))])]
  },
  list: (lines) => readList(lines),
  quote: (lines) => [
    element('blockquote', readBlocks(lines.map((text) => text.replace(/^(?:> )*(?:> ?)/, '')))),
  ],
  table: (lines) => {
    const rows = lines.filter((text) => !line.headRule.test(text.trim()))
    const hasHead = line.headRule.test(lines[1]?.trim() ?? '')
    return [
      element(
        'table',
        rows.map((text, n) =>
          element(
            'tr',
            readCells(text).map((cell) => element(hasHead && n === 0 ? 'th' : 'td', readInline(cell))),
          ),
        ),
      ),
    ]
  },
}

const readCells = (text: string): string[] =>
  text
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())

/** "… {#dieu-5}" at the end gives the anchor. */
function takeAnchor(text: string): [string, Record<string, string>] {
  const start = text.endsWith('}') ? text.lastIndexOf(' {#') : -1
  const id = text.slice(start + 3, -1)
  return start > 0 && /^[a-z0-9-]+$/.test(id) ? [text.slice(0, start), { id }] : [text, {}]
}

interface Item {
  marker: { ordered: boolean; number: string }
  words: string[]
  inner: string[]
}

/** Lines indented by two spaces belong to the item above: a list of its own, or the words going on. */
function readList(lines: readonly string[]): Element[] {
  const lists: { ordered: boolean; start: string; items: Item[] }[] = []
  for (const text of lines) {
    const list = lists.at(-1)
    const item = list?.items.at(-1)
    if (item && text.startsWith('  ')) {
      const inner = text.slice(2)
      if (item.inner.length > 0 || kindOf(inner) === 'list') item.inner.push(inner)
      else item.words.push(inner.trim())
      continue
    }
    const numbered = line.number.exec(text)
    const ordered = numbered !== null
    const words = numbered?.[3] ?? line.bullet.exec(text)?.[2] ?? text.trim()
    const next = { marker: { ordered, number: numbered?.[2] ?? '1' }, words: [words], inner: [] }
    if (list?.ordered === ordered) list.items.push(next)
    else lists.push({ ordered, start: next.marker.number, items: [next] })
  }
  return lists.map(({ ordered, start, items }) =>
    element(
      ordered ? 'ol' : 'ul',
      items.map(({ words, inner }) =>
        element('li', [...readInline(words.join('\n')), ...(inner.length > 0 ? readList(inner) : [])]),
      ),
      ordered ? { start } : {},
    ),
  )
}
