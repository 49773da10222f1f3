/**
 * Lays two texts beside each other, letter by letter: words that stand once in both and in the same order are fixed first, then
 * what lies between two of them is aligned by the least number of changes. Text that both have in another order (columns, text
 * boxes, footnotes) is found afterwards, by two words or more that meet nothing yet. For each letter of the truth: the letter of
 * the output that it meets, or null.
 */
export function align(truth: string, output: string): (string | null)[] {
  const met = new Int32Array(truth.length).fill(-1)
  const [a, b] = [wordsOf(truth), wordsOf(output)]
  for (const gap of gapsBetween(a, b)) {
    const [t, o] = [spanOf(a, gap.a, truth), spanOf(b, gap.b, output)]
    alignGap(truth, output, t, o, met)
  }
  for (let round = 0; round < 8 && findMoved(a, b, met); round++);
  return Array.from(met, (at) => (at < 0 ? null : (output[at] ?? null)))
}

/** Meets what both texts have left over; false where nothing more was found. */
function findMoved(a: readonly Word[], b: readonly Word[], met: Int32Array): boolean {
  const taken = new Set(met)
  const freeA = a.filter(
    ({ key, at }) =>
      Array.from(key, (_, n) => met[at + n]).filter((there) => there === -1).length * 2 > key.length,
  )
  const freeB = b.filter(
    ({ key, at }) => Array.from(key, (_, n) => taken.has(at + n)).filter(Boolean).length * 2 < key.length,
  )
  const anchors = anchorsIn(freeA, freeB, [0, freeA.length], [0, freeB.length], [4, 2])
  for (const [x, y, length] of anchors)
    for (let n = 0; n < length; n++) {
      const [from, to] = [freeA[x + n], freeB[y + n]]
      if (from && to)
        for (let letter = 0; letter < from.key.length; letter++) met[from.at + letter] = to.at + letter
    }
  return anchors.length > 0
}

interface Word {
  key: string
  at: number
}

const fold = (text: string) =>
  text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd')
const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(/\S+/g), (match) => ({ key: fold(match[0]), at: match.index }))
const spanOf = (words: readonly Word[], [begin, end]: Span, text: string): Span => [
  words[begin]?.at ?? text.length,
  words[end]?.at ?? text.length,
]

type Span = readonly [begin: number, end: number]

/** Pairs of stretches, in words, without what is fixed between them; fixed words are stretches too, of one word each. */
function gapsBetween(a: readonly Word[], b: readonly Word[]): { a: Span; b: Span }[] {
  const gaps: { a: Span; b: Span }[] = []
  const stack: { a: Span; b: Span }[] = [{ a: [0, a.length], b: [0, b.length] }]
  for (let area = stack.pop(); area; area = stack.pop()) {
    const anchors = anchorsIn(a, b, area.a, area.b)
    if (anchors.length === 0) {
      gaps.push(area)
      continue
    }
    let [i, j] = [area.a[0], area.b[0]]
    for (const [x, y, length] of [...anchors, [area.a[1], area.b[1], 0] as const]) {
      if (x > i || y > j) stack.push({ a: [i, x], b: [j, y] })
      if (length > 0) gaps.push({ a: [x, x + length], b: [y, y + length] })
      ;[i, j] = [x + length, y + length]
    }
  }
  return gaps
}

/** Runs of four words, of two, of one that occur once on each side, in an order that rises on both. */
function anchorsIn(
  a: readonly Word[],
  b: readonly Word[],
  [a0, a1]: Span,
  [b0, b1]: Span,
  lengths: readonly number[] = [4, 2, 1],
): (readonly [number, number, number])[] {
  for (const length of lengths) {
    const places = (words: readonly Word[], begin: number, end: number) => {
      const found = new Map<string, number>()
      for (let n = begin; n + length <= end; n++) {
        const key = words
          .slice(n, n + length)
          .map((word) => word.key)
          .join(' ')
        found.set(key, found.has(key) ? -1 : n)
      }
      return found
    }
    const other = places(b, b0, b1)
    const pairs = [...places(a, a0, a1)].flatMap(([key, n]) => {
      const there = other.get(key) ?? -1
      return n >= 0 && there >= 0 ? [[n, there] as const] : []
    })
    const rising = longestRising(pairs)
    const apart: (readonly [number, number, number])[] = []
    for (const [x, y] of rising) {
      const last = apart.at(-1)
      if (!last || (x >= last[0] + length && y >= last[1] + length)) apart.push([x, y, length])
    }
    if (apart.length > 0) return apart
  }
  return []
}

/** The longest part of the pairs (sorted by the first) in which the second rises too. */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const sorted = pairs.toSorted((p, q) => p[0] - q[0])
  const tails: number[] = []
  const before: number[] = []
  for (const [n, [, y]] of sorted.entries()) {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[tails[middle] ?? 0]?.[1] ?? 0) < y) low = middle + 1
      else high = middle
    }
    before[n] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = n
  }
  const chain: (readonly [number, number])[] = []
  for (let n = tails.at(-1) ?? -1; n >= 0; n = before[n] ?? -1) {
    const pair = sorted[n]
    if (pair) chain.push(pair)
  }
  return chain.toReversed()
}

/** Larger areas than this are cut in two in proportion, which is rough, and needed only where texts hardly agree. */
const mostCells = 16_000_000

function alignGap(truth: string, output: string, [t0, t1]: Span, [o0, o1]: Span, met: Int32Array): void {
  const [rows, columns] = [t1 - t0, o1 - o0]
  if (rows === 0 || columns === 0) return
  if (rows * columns > mostCells) {
    const [t, o] = [(t0 + t1) >> 1, (o0 + o1) >> 1]
    alignGap(truth, output, [t0, t], [o0, o], met)
    alignGap(truth, output, [t, t1], [o, o1], met)
    return
  }
  const a = truth.slice(t0, t1)
  const b = output.slice(o0, o1)
  const [fa, fb] = [Array.from(a, fold), Array.from(b, fold)]
  const width = columns + 1
  const cost = new Float32Array((rows + 1) * width)
  for (let j = 0; j <= columns; j++) cost[j] = j
  for (let i = 1; i <= rows; i++) {
    cost[i * width] = i
    for (let j = 1; j <= columns; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : fa[i - 1] === fb[j - 1] ? 0.5 : 1.2
      const diagonal = (cost[(i - 1) * width + j - 1] ?? 0) + change
      cost[i * width + j] = Math.min(
        diagonal,
        (cost[(i - 1) * width + j] ?? 0) + 1,
        (cost[i * width + j - 1] ?? 0) + 1,
      )
    }
  }
  for (let [i, j] = [rows, columns]; i > 0 && j > 0;) {
    const here = cost[i * width + j] ?? 0
    if (Math.abs(here - (cost[(i - 1) * width + j] ?? 0) - 1) < 1e-3) i--
    else if (Math.abs(here - (cost[i * width + j - 1] ?? 0) - 1) < 1e-3) j--
    else {
      met[t0 + i - 1] = o0 + j - 1
      i--
      j--
    }
  }
}
