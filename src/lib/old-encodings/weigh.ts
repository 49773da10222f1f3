import type { CharsetName } from './charsets/index.ts'
import { isSyllable, isVietnamese } from './syllable.ts'
import { isPlausiblyForeign, tokensOf } from './tokens.ts'

/** How much a stretch of text speaks for a charset. */
export interface Weight {
  /** Words with a letter that English has not, as they stand or as the charset reads them. */
  words: number
  /** Of these, Vietnamese as they stand. */
  before: number
  /** Of these, Vietnamese as the charset reads them. */
  after: number
  /** Words that become Vietnamese, each once. */
  gained: Set<string>
  /** Whether one of those was no word of a neighbouring language either. */
  isOdd: boolean
}

const plain = /^[\x00-\x7f]*$/
/** Full stops and question marks follow letters in every language: only these signs tell VIQR. */
const tellsViqr = /[\^(+]|dd/i

export function weigh(text: string, charset: CharsetName): Weight {
  const weight: Weight = { words: 0, before: 0, after: 0, gained: new Set(), isOdd: false }
  for (const { before, after } of tokensOf(text, charset)) {
    if (after === null || (after === before && plain.test(before))) continue
    if (charset === 'viqr' && plain.test(before) && !tellsViqr.test(before)) continue
    weight.words++
    const wasValid = !plain.test(before) && isVietnamese(before)
    const isValid = !plain.test(after) && isSyllable(after)
    if (wasValid) weight.before++
    if (isValid) weight.after++
    if (!isValid || wasValid) continue
    weight.gained.add(before.toLowerCase())
    weight.isOdd ||= !isPlausiblyForeign(before)
  }
  return weight
}

/** Most of the words become Vietnamese, and more than were. */
export const speaksFor = ({ words, before, after }: Weight): boolean => after > before && after >= 0.6 * words
