import { textOfLine, type Content, type Margins } from '../file-text/content.ts'

/** Lines of this many letters fill the text's width. */
const fullLine = 60
const fewLines = 12

/**
 * Left and right margins in points, measured where a page places its text: where most full lines begin and end. Above and below
 * nothing tells a margin from a page that is not full. Empty where there are too few lines to say.
 */
export function measureMargins({ pages }: Content): Partial<Margins> {
  const lefts: number[] = []
  const rights: number[] = []
  for (const { width, height, lines } of pages) {
    if (width === undefined || height === undefined || width > height) continue
    for (const line of lines) {
      if (!line.place || line.part || textOfLine(line).trim().length < fullLine) continue
      lefts.push(line.place.left)
      rights.push(width - line.place.right)
    }
  }
  const [left, right] = [commonest(lefts), commonest(rights)]
  return { ...(left !== undefined && { left }), ...(right !== undefined && { right }) }
}

/** The commonest value to the nearest two points; undefined where fewer than a third agree. */
function commonest(values: readonly number[]): number | undefined {
  if (values.length < fewLines) return undefined
  const counts = new Map<number, number>()
  for (const value of values) {
    const near = Math.round(value / 2) * 2
    counts.set(near, (counts.get(near) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1])
  return most && most[1] * 3 >= values.length ? most[0] : undefined
}
