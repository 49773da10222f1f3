import { charsetNames, type CharsetName } from './charsets/index.ts'
import { isSyllable } from './syllable.ts'
import { isPlain, onlyUnicode } from './tokens.ts'
import { speaksFor, weigh, type Weight } from './weigh.ts'

export interface Recognised {
  name: CharsetName
  /** So many words speak for it that a single one, in a cell of its own, needs no other. */
  isCertain: boolean
}

const many = 10

/** Marks apart are put together everywhere, without asking. */
const candidates = charsetNames.filter((name) => name !== 'combining')

const suspicious = /[\u0080-\uFFFF]|[aeo]\^|[aou][(+]|dd|&#?\w+;/i
const word = /[\p{L}\p{M}]+/gu

/** Most words with marks are Vietnamese as they stand: nothing to look for. */
function isUnicode(line: string): boolean {
  const words = (line.match(word) ?? []).filter((one) => !isPlain(one))
  return words.length > 0 && words.filter(isSyllable).length >= 0.8 * words.length && !/&#?\w+;/.test(line)
}

type Speaking = Partial<Record<CharsetName, Weight>>

/**
 * Which old charsets a text without fonts is written in, most likely first; usually none. A charset must turn most of
 * the marked words of some lines into Vietnamese that was not Vietnamese before, and at least three different ones, or two
 * where there are signs inside words that no language has. Beside Unicode, and beside another
 * charset, it must be five, in lines that those do not explain.
 */
export function recogniseCharsets(lines: Iterable<string>): Recognised[] {
  const all = Array.from(lines)
  const isMixed = all.some((line) => onlyUnicode.test(line))
  let left = all.map(weighAll).filter((one) => Object.keys(one).length > 0)
  const found: Recognised[] = []
  while (left.length > 0) {
    const [best] = candidates
      .map((name) => ({ name, ...sum(left, name) }))
      .filter(({ gained, odd }) => gained.size >= (isMixed || found.length > 0 ? 5 : odd > 0 ? 2 : 3))
      .toSorted((a, b) => b.gain - a.gain)
    if (!best) break
    found.push({ name: best.name, isCertain: best.gained.size >= many })
    left = left.filter((line) => !line[best.name])
  }
  return found
}

function weighAll(line: string): Speaking {
  if (!suspicious.test(line) || isUnicode(line)) return {}
  const weights = candidates.map((name) => [name, weigh(line, name)] as const)
  return Object.fromEntries(weights.filter(([, weight]) => speaksFor(weight)))
}

function sum(lines: readonly Speaking[], name: CharsetName) {
  const gained = new Set<string>()
  let [gain, odd] = [0, 0]
  for (const { [name]: weight } of lines) {
    if (!weight) continue
    gain += weight.after - weight.before
    odd += weight.odd
    for (const word of weight.gained) gained.add(word)
  }
  return { gain, odd, gained }
}
