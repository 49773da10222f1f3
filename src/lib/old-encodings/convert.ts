import { raiseCapitals } from './capitals.ts'
import { byteOf } from './charsets/bytes.ts'
import type { CharsetName, Piece } from './charsets/index.ts'
import { isVietnamese } from './syllable.ts'
import { isPlausiblyForeign, tokensOf, type Token } from './tokens.ts'

/**
 * Reads a stretch of text that is known to be in a charset. Words stay as they stand where they are Unicode already (a letter
 * that is no byte), and where they are no Vietnamese afterwards but could be French or Spanish now (`François`).
 */
export function convert(text: string, charset: CharsetName): Piece[] {
  const tokens = tokensOf(text, charset).map((token) => (staysAsItIs(token, charset) ? asItIs(token) : token))
  return (charset === 'tcvn3' ? raiseCapitals(tokens) : tokens).flatMap(({ pieces }) => pieces)
}

const byBytes = new Set<CharsetName>(['tcvn3', 'vni', 'vps', 'viscii', 'windows-1258'])

function staysAsItIs({ before, after }: Token, charset: CharsetName): boolean {
  if (after === null || after === before) return false
  if (byBytes.has(charset) && Array.from(before).some((char) => byteOf(char) === undefined)) return true
  return isPlausiblyForeign(before) && !isVietnamese(after)
}

const asItIs = ({ before, pieces }: Token): Token => ({
  before,
  after: before,
  pieces: pieces.map(({ source }) => ({ source, text: source })),
})
