import { charsetNames, type CharsetName } from './charsets/index.ts'
import { isVietnamese } from './syllable.ts'
import { speaksFor, weigh } from './weigh.ts'

/** Marks apart are put together everywhere, without asking. */
const candidates = charsetNames.filter((name) => name !== 'combining')

const suspicious = /[^\x00-\x7f]|[aeo]\^|[aou][(+]|dd|&#?\w+;/i
const marked = /[\p{L}\p{M}]*[^\x00-\x7f][\p{L}\p{M}]*/gu

/** Most words with marks are Vietnamese as they stand: nothing to look for. */
function isUnicode(line: string): boolean {
  const words = line.match(marked) ?? []
  return words.length > 0 && words.filter(isVietnamese).length >= 0.8 * words.length && !/&#?\w+;/.test(line)
}

interface Vote {
  lines: number
  gain: number
  gained: Set<string>
  isOdd: boolean
}

/**
 * Which old charsets a text without fonts is written in, most likely first; usually none. A charset must turn most of
 * the marked words of some lines into Vietnamese that was not Vietnamese before, and at least three different ones, or two
 * where there are signs inside words that no language has.
 */
export function recogniseCharsets(lines: Iterable<string>): CharsetName[] {
  const votes = new Map<CharsetName, Vote>()
  for (const line of lines) {
    if (!suspicious.test(line) || isUnicode(line)) continue
    const weights = candidates
      .map((name) => ({ name, weight: weigh(line, name) }))
      .filter(({ weight }) => speaksFor(weight))
      .toSorted((a, b) => b.weight.after - b.weight.before - (a.weight.after - a.weight.before))
    const [best] = weights
    if (!best) continue
    const { name, weight } = best
    const vote = votes.get(name) ?? { lines: 0, gain: 0, gained: new Set(), isOdd: false }
    vote.lines++
    vote.gain += weight.after - weight.before
    for (const word of weight.gained) vote.gained.add(word)
    vote.isOdd ||= weight.isOdd
    votes.set(name, vote)
  }
  return [...votes]
    .filter(([, { gained, isOdd }]) => gained.size >= (isOdd ? 2 : 3))
    .toSorted(([, a], [, b]) => b.gain - a.gain)
    .map(([name]) => name)
}
