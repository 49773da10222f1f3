import { isCapital } from './capitals.ts'
import { charsetNames, decode, type CharsetName } from './charsets/index.ts'
import { rememberWords } from './memory.ts'
import { isSyllable } from './syllable.ts'
import { isAbbreviation, isPlain, isPlausiblyForeign, isWord, onlyUnicode, tokensOf } from './tokens.ts'

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

/** Full stops and question marks follow letters in every language: only these signs tell VIQR. */
const tellsViqr = /[\^(+]|dd/i

type Judgement =
  | 'nothing'
  | 'abbreviation'
  | { wasValid: boolean; isValid: boolean; isOdd: boolean; key: string }

/** What one word says. */
function judge(before: string, after: string, charset: CharsetName): Judgement {
  if (!isWord(before) || (after === before && isPlain(before))) return 'nothing'
  if (charset === 'viqr' && isPlain(before) && !tellsViqr.test(before)) return 'nothing'
  if (after !== before && isAbbreviation(after)) return 'abbreviation'
  const read = charset === 'tcvn3' && isCapital(before) ? after.toLowerCase() : after
  return {
    wasValid: !isPlain(before) && isSyllable(before.normalize('NFC')),
    // A word that no byte stands for speaks against every charset of bytes.
    isValid: !isPlain(after) && isSyllable(read) && !(after === before && onlyUnicode.test(before)),
    isOdd: after !== before && !isPlausiblyForeign(before),
    key: before.toLowerCase(),
  }
}

const judges = Object.fromEntries(
  charsetNames.map((name) => [name, rememberWords((word) => judge(word, decode(word, name), name))]),
) as Record<CharsetName, (word: string) => Judgement>

export function weigh(text: string, charset: CharsetName): Weight {
  const weight: Weight = { words: 0, before: 0, after: 0, gained: new Set(), odd: 0, abbreviations: 0 }
  for (const { before, after } of tokensOf(text, charset)) {
    const judgement = after === null ? 'nothing' : judges[charset](before)
    if (judgement === 'nothing') continue
    if (judgement === 'abbreviation') {
      weight.abbreviations++
      continue
    }
    const { wasValid, isValid, isOdd, key } = judgement
    weight.words++
    if (wasValid) weight.before++
    if (isValid) weight.after++
    if (isOdd) weight.odd++
    if (isValid && !wasValid) weight.gained.add(key)
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
