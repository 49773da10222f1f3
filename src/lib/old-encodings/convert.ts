import { raiseCapitals } from './capitals.ts'
import { byteOf } from './charsets/bytes.ts'
import type { CharsetName, Piece } from './charsets/index.ts'
import { isRobbed, restoreHorns } from './lost-horn.ts'
import { isVietnamese } from './syllable.ts'
import { isWord, isAbbreviation, isPlausiblyForeign, tokensOf, type Token } from './tokens.ts'

/**
 * Reads a stretch of text that is known to be in a charset. Words stay as they stand where they are Unicode already (a letter
 * that is no byte). Unless a font vouches for the charset, so do single signs, and words that are no Vietnamese afterwards but
 * could be French or Spanish now (`François`).
 */
export function convert(
  text: string,
  charset: CharsetName,
  { isByFont = false, isHornLost = false } = {},
): Piece[] {
  const tokens = tokensOf(text, charset).map((token) =>
    isUnicode(token, charset) ||
    (!isByFont && isForeign(token) && !(isHornLost && isRobbed(token.after ?? '')))
      ? asItIs(token)
      : token,
  )
  const whole = isHornLost ? restoreHorns(tokens) : tokens
  return (charset === 'tcvn3' ? raiseCapitals(whole) : whole).flatMap(({ pieces }) => pieces)
}

const byBytes = new Set<CharsetName>(['tcvn3', 'vni', 'vps', 'viscii', 'windows-1258'])

const isUnicode = ({ before, after }: Token, charset: CharsetName): boolean =>
  after !== null && byBytes.has(charset) && Array.from(before).some((char) => byteOf(char) === undefined)

function isForeign({ before, after }: Token): boolean {
  if (after === null || after === before) return false
  if (!isWord(before)) return true
  return isPlausiblyForeign(before) && !isAbbreviation(after) && !isVietnamese(after.toLowerCase())
}

const asItIs = ({ before, pieces }: Token): Token => ({
  before,
  after: before,
  pieces: pieces.map(({ source }) => ({ source, text: source })),
})
