import { hashWord } from './hash.ts'
import { readTelex, readVni } from './keyboard-codes.ts'
import { isBare } from './restore-marks.ts'
import { countPair, countWord, knowsWord, type Statistics } from './statistics.ts'
import { normalWord } from './words.ts'

/** Parts that have to have a word before another one is taken for it. */
const frequent = 20
/** Once a word of the question shows keyboard codes, a known but so much rarer one may be codes too ("cos" → "có"). */
const muchRarer = 20
const mostReadings = 8
const letters = 'abcdeghiklmnopqrstuvxyăâđêôơư'
const tones = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323']

/**
 * Undoes slips of the keyboard in words as they were typed: Telex and VNI that nobody converted, and one letter wrong, missing,
 * too many or swapped. The collection's own words decide: one that it knows is not touched without good reason. Answers with
 * words in their one form.
 */
export function mendSlips(statistics: Statistics, typed: readonly string[]): string[] {
  const words = typed.map(normalWord)
  const decoded = typed.map((written) => {
    const reading = readVni(written) ?? readTelex(written)
    return reading !== null && countWord(statistics, reading) >= frequent ? reading : null
  })
  const isKnown = (word: string) => knowsWord(statistics, word)
  const hasCodes = decoded.some(
    (reading, at) => reading !== null && !isKnown(words[at] ?? '') && (typed[at] ?? '').length > 2,
  )
  const converted = words.map((word, at) => {
    const reading = decoded[at]
    if (!reading || !hasCodes) return word
    return !isKnown(word) || countWord(statistics, reading) > muchRarer * countWord(statistics, word)
      ? reading
      : word
  })
  return converted.map((word, at) =>
    isKnown(word) || word.length < 3 || /\d/.test(word) ? word : mendLetter(statistics, converted, at),
  )
}

/** Only where a neighbour vouches for the result: without one, an unknown word is a name. */
function mendLetter(statistics: Statistics, words: readonly string[], at: number): string {
  const word = words[at] ?? ''
  // Without marks a word and its neighbours may stand for any marked ones; which, is decided later.
  const isPlain = words.every(isBare)
  const readingsOf = (one: string) =>
    isPlain ? (statistics.variants.get(one)?.slice(0, mostReadings) ?? []) : [one]
  const near = (place: number) => {
    const neighbour = words[place]
    return neighbour === undefined ? [] : readingsOf(neighbour).map(hashWord)
  }
  const [left, right] = [near(at - 1), near(at + 1)]
  let [best, most] = [word, 0]
  for (const candidate of listEdits(word))
    for (const option of readingsOf(candidate)) {
      if (countWord(statistics, option) < frequent) continue
      const hash = hashWord(option)
      const vouched = Math.max(
        0,
        ...left.map((other) => countPair(statistics, other, hash)),
        ...right.map((other) => countPair(statistics, hash, other)),
      )
      if (vouched > most) [best, most] = [isPlain ? candidate : option, vouched]
    }
  return best
}

/** Everything that one slip makes of a word in its one form, whose tone stands last. */
function* listEdits(word: string): Generator<string> {
  const last = word.at(-1) ?? ''
  const tone = tones.includes(last) ? last : ''
  const base = tone === '' ? word : word.slice(0, -1)
  for (const other of tones) if (other !== tone) yield base + other
  for (let at = 0; at <= base.length; at++) {
    const [before, after] = [base.slice(0, at), base.slice(at)]
    if (after !== '') yield before + after.slice(1) + tone
    if (after.length > 1) yield `${before}${after[1]}${after[0]}${after.slice(2)}${tone}`
    for (const letter of letters) {
      yield before + letter + after + tone
      if (after !== '') yield before + letter + after.slice(1) + tone
    }
  }
}
