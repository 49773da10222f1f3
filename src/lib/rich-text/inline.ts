import { type Mark, markTags } from './allow-list.ts'
import { isExternal, safeHref } from './href.ts'
import { element, isElement, type Node } from './tree.ts'

type Marks = ReadonlyMap<Mark, Record<string, string>>

interface Run {
  /** '\n' is a forced line end. */
  text: string
  marks: Marks
}

const space = /[ \t\n\f\r]+/g
const isMark = (tag: string): tag is Mark => (markTags as readonly string[]).includes(tag)
const isGap = ({ text }: Run): boolean => text === ' ' || text === '\n'

/**
 * Inline content in the one form it can have: marks always nest in the same order, neighbours with the same marks are one,
 * spaces are single and stand outside the marks, and no line end stands at an edge. So the same words look the same
 * whichever editor wrote them, and comparing two revisions shows only what a person changed.
 */
export function shapeInline(nodes: readonly Node[]): Node[] {
  const runs = collapse(flatten(nodes, new Map()))
  return nest(spread(runs.filter(({ text }, n) => text !== '\n' || runs[n - 1]?.text !== '\n')), 0)
}

/** The same, cut where two or more line ends follow each other, which are one above: that is how other writers begin a paragraph. */
export function shapeParagraphs(nodes: readonly Node[]): Node[][] {
  const runs = collapse(flatten(nodes, new Map()))
  const paragraphs: Run[][] = [[]]
  runs.forEach((run, n) => {
    if (run.text !== '\n') paragraphs.at(-1)?.push(run)
    else if (runs[n + 1]?.text !== '\n') {
      if (runs[n - 1]?.text === '\n') paragraphs.push([])
      else paragraphs.at(-1)?.push(run)
    }
  })
  return paragraphs.filter((paragraph) => paragraph.length > 0).map((paragraph) => nest(spread(paragraph), 0))
}

function flatten(nodes: readonly Node[], marks: Marks): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (!isElement(node)) return split(node, marks)
    if (node.tag === 'br') return [{ text: '\n', marks }]
    if (!isMark(node.tag)) return flatten(node.children, marks)
    const attributes = node.tag === 'a' ? linkAttributes(node.attributes) : {}
    return flatten(node.children, attributes ? new Map([...marks, [node.tag, attributes]]) : marks)
  })
}

function linkAttributes({ href = '', title = '' }: Record<string, string>): Record<string, string> | null {
  const safe = safeHref(href)
  if (safe === null) return null
  const words = title.replaceAll(space, ' ').trim()
  return {
    href: safe,
    ...(words !== '' && { title: words }),
    ...(isExternal(safe) && { rel: 'external noopener' }),
  }
}

/** The spaces at both ends of a text become runs of their own. */
function split(text: string, marks: Marks): Run[] {
  const single = text.replaceAll(space, ' ')
  const core = single.replaceAll(/^ | $/g, '')
  const parts = [single.startsWith(' ') ? ' ' : '', core, core !== '' && single.endsWith(' ') ? ' ' : '']
  return parts.filter((part) => part !== '').map((part) => ({ text: part, marks }))
}

/** No space at an edge, beside another or beside a line end; no line end at an edge. */
function collapse(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  for (const run of runs) {
    const before = kept.at(-1)
    if (run.text === '\n' && before?.text === ' ') kept.pop()
    if (kept.length === 0 ? isGap(run) : run.text === ' ' && isGap(kept.at(-1) as Run)) continue
    kept.push(run)
  }
  while (kept.length > 0 && isGap(kept.at(-1) as Run)) kept.pop()
  return kept
}

/** A gap carries the marks that both its neighbours carry. */
function spread(runs: readonly Run[]): Run[] {
  const after: (Run | undefined)[] = []
  for (let n = runs.length - 2; n >= 0; n--) {
    const next = runs[n + 1] as Run
    after[n] = isGap(next) ? after[n + 1] : next
  }
  let before: Run | undefined
  return runs.map((run, n) => {
    if (!isGap(run)) return (before = run)
    const both = [...(before?.marks ?? [])].filter(([mark, attributes]) =>
      isSame(after[n]?.marks.get(mark), attributes),
    )
    return { text: run.text, marks: new Map(both) }
  })
}

const isSame = (a: Record<string, string> | undefined, b: Record<string, string> | undefined): boolean =>
  a === b || (!!a && !!b && a['href'] === b['href'] && a['title'] === b['title'])

/** Writes the runs with the marks in their fixed order, each as far as it reaches. */
function nest(runs: readonly Run[], depth: number): Node[] {
  const mark = markTags[depth]
  if (!mark) return joinText(runs)
  const nodes: Node[] = []
  let start = 0
  for (let end = 1; end <= runs.length; end++) {
    const attributes = runs[start]?.marks.get(mark)
    if (end < runs.length && isSame(attributes, runs[end]?.marks.get(mark))) continue
    const inner = nest(runs.slice(start, end), depth + 1)
    nodes.push(...(attributes ? [element(mark, inner, attributes)] : inner))
    start = end
  }
  return nodes
}

function joinText(runs: readonly Run[]): Node[] {
  const nodes: Node[] = []
  for (const { text } of runs) {
    const last = nodes.at(-1)
    if (text === '\n') nodes.push(element('br'))
    else if (typeof last === 'string') nodes[nodes.length - 1] = (last + text).normalize('NFC')
    else nodes.push(text.normalize('NFC'))
  }
  return nodes
}
