import { shapeInline } from './inline.ts'
import { element, isElement, type Element, type Node } from './tree.ts'

const isCell = ({ tag }: Element): boolean => tag === 'th' || tag === 'td'
const scopes = ['col', 'row', 'colgroup', 'rowgroup']
const mostCells = 100

/**
 * A table with its caption, its head and its body. Rows of heading cells at the top are the head, wherever they stood;
 * a heading cell without a scope gets the one its place gives it. A table without a cell is nothing.
 */
export function shapeTable(table: Element, shapeCell: (content: readonly Node[]) => Node[]): Element[] {
  const [firstCaption] = captions(table)
  const caption = shapeInline(firstCaption?.children ?? [])
  const rows = rowsOf(table).filter((cells) => cells.length > 0)
  if (rows.length === 0) return caption.length > 0 ? [element('p', caption)] : []
  const headRows = countHeadRows(rows)
  const shaped = rows.map((cells, n) =>
    element(
      'tr',
      cells.map((cell) => shapeOne(cell, n < headRows ? 'col' : 'row', shapeCell)),
    ),
  )
  const parts = [
    ...(caption.length > 0 ? [element('caption', caption)] : []),
    ...(headRows > 0 ? [element('thead', shaped.slice(0, headRows))] : []),
    ...(headRows < shaped.length ? [element('tbody', shaped.slice(headRows))] : []),
  ]
  return [element('table', parts)]
}

const groups = ['thead', 'tbody']
const captions = (table: Element): Element[] =>
  table.children.filter(isElement).filter(({ tag }) => tag === 'caption')

/** The cells of each row of this table, not of one inside a cell; cells without a row of their own share one. */
function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = []
  let loose: Element[] | undefined
  for (const child of table.children.filter(isElement)) {
    if (isCell(child)) {
      if (!loose) rows.push((loose = []))
      loose.push(child)
      continue
    }
    loose = undefined
    if (child.tag === 'tr') rows.push(child.children.filter(isElement).filter(isCell))
    else if (groups.includes(child.tag)) rows.push(...rowsOf(child))
  }
  return rows
}

/** What stands in a table outside its cells, where browsers move it in front of the table. */
export function strayNodes(table: Element): Node[] {
  const [caption] = captions(table)
  const strayIn = (part: Element): Node[] =>
    part.children.flatMap((child): Node[] => {
      if (!isElement(child)) return [child]
      if (child === caption || isCell(child)) return []
      return child.tag === 'tr' || groups.includes(child.tag) ? strayIn(child) : [child]
    })
  return strayIn(table)
}

/** A head ends before the first row with an ordinary cell; one whose cells reach below it is none. */
function countHeadRows(rows: readonly Element[][]): number {
  const firstBody = rows.findIndex((cells) => cells.some(({ tag }) => tag === 'td'))
  const count = firstBody === -1 ? rows.length : firstBody
  const reaches = rows
    .slice(0, count)
    .some((cells, n) => cells.some((cell) => n + span(cell, 'rowspan') > count))
  return reaches ? 0 : count
}

function shapeOne(cell: Element, scope: string, shapeCell: (content: readonly Node[]) => Node[]): Element {
  const given = cell.attributes['scope']?.toLowerCase() ?? ''
  const attributes: Record<string, string> =
    cell.tag === 'th' ? { scope: scopes.includes(given) ? given : scope } : {}
  for (const name of ['colspan', 'rowspan'])
    if (span(cell, name) > 1) attributes[name] = String(span(cell, name))
  return element(cell.tag, shapeCell(cell.children), attributes)
}

function span({ attributes }: Element, name: string): number {
  const cells = Number(attributes[name])
  return Number.isInteger(cells) && cells > 1 && cells <= mostCells ? cells : 1
}
