import { isCapital } from './capitals.ts'
import type { CharsetName } from './charsets/index.ts'
import { isSyllable } from './syllable.ts'
import { isWord, isAbbreviation, isPlausiblyForeign, onlyUnicode, tokensOf } from './tokens.ts'

/** How much a stretch of text speaks for a charset. */
export interface Weight {
  /** Words with a letter that English has not, as they stand or as the charset reads them; abbreviations are not counted. */
  words: number
  /** Of these, Vietnamese as they stand. */
  before: number
  /** Of these, Vietnamese as the charset reads them. */
  after: number
  /** Words that become Vietnamese, each once. */
  gained: Set<string>
  /** Words that change and are in no neighbouring language as they stand: they have signs or capitals in the middle. */
  odd: number
  /** Words that become abbreviations with Đ, as `QĐ` and `TVĐT`; they are no syllables and speak for no charset alone. */
  abbreviations: number
}

const plain = /^[\x00-\x7f]*$/
/** Full stops and question marks follow letters in every language: only these signs tell VIQR. */
const tellsViqr = /[\^(+]|dd/i

export function weigh(text: string, charset: CharsetName): Weight {
  const weight: Weight = { words: 0, before: 0, after: 0, gained: new Set(), odd: 0, abbreviations: 0 }
  for (const { before, after } of tokensOf(text, charset)) {
    if (after === null || !isWord(before) || (after === before && plain.test(before))) continue
    if (charset === 'viqr' && plain.test(before) && !tellsViqr.test(before)) continue
    if (after !== before && isAbbreviation(after)) {
      weight.abbreviations++
      continue
    }
    weight.words++
    const wasValid = !plain.test(before) && isSyllable(before.normalize('NFC'))
    // A word that no byte stands for speaks against every charset of bytes.
    const read = charset === 'tcvn3' && isCapital(before) ? after.toLowerCase() : after
    const isValid = !plain.test(after) && isSyllable(read) && !(after === before && onlyUnicode.test(before))
    if (wasValid) weight.before++
    if (isValid) weight.after++
    if (after !== before && !isPlausiblyForeign(before)) weight.odd++
    if (isValid && !wasValid) weight.gained.add(before.toLowerCase())
  }
  return weight
}

/** Most of the words become Vietnamese, and more than were. */
export const speaksFor = ({ words, before, after }: Weight): boolean => after > before && after >= 0.6 * words

export const isAbbreviated = ({ words, abbreviations }: Weight): boolean => words === 0 && abbreviations > 0

/** Enough, where the rest of the text has left no doubt: the text reads at least as well, or cannot stand as it is. */
export const agreesWith = (weight: Weight): boolean => {
  const { words, before, after, odd } = weight
  return isAbbreviated(weight) || (words > 0 && after >= before && (after >= 0.5 * words || odd > 0))
}
