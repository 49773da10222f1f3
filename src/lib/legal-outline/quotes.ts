/** A law that amends another quotes whole articles; they are words of the other one and nothing to point at here. */
const opening = /^["“]/
const closing = /["”]\s?[.;,]?$/
const longest = 400

/**
 * For each line that opens a quotation which is closed at the end of a later line, or its own, the index of that line; null for
 * all others, and for one that never ends.
 */
export function findQuoteEnds(lines: readonly { text: string }[]): (number | null)[] {
  const ends = Array.from<number | null>({ length: lines.length }).fill(null)
  let next = Number.POSITIVE_INFINITY
  for (let at = lines.length - 1; at >= 0; at--) {
    const text = lines[at]?.text ?? ''
    if (closing.test(text.slice(1))) next = at
    if (opening.test(text) && next - at < longest) ends[at] = next
  }
  return ends
}
