import type { Charset } from './charset.ts'
import { combining } from './combining.ts'
import { references } from './references.ts'
import { tcvn3, viscii, vps } from './single-byte.ts'
import { viqr } from './viqr.ts'
import { vni } from './vni.ts'
import { windows1258 } from './windows-1258.ts'

export type { Charset, Piece } from './charset.ts'
export { composeMarks } from './combining.ts'
export { vietnameseLetters } from './letters.ts'

export const charsetNames = [
  'tcvn3',
  'vni',
  'vps',
  'viscii',
  'viqr',
  'windows-1258',
  'references',
  'combining',
] as const
export type CharsetName = (typeof charsetNames)[number]

export const charsets: Readonly<Record<CharsetName, Charset>> = {
  tcvn3,
  vni,
  vps,
  viscii,
  viqr,
  'windows-1258': windows1258,
  references,
  combining,
}

/** Reads all of a text, whatever it is: for text that is known to be in this charset. NFC. */
export const decode = (text: string, name: CharsetName): string =>
  charsets[name]
    .read(text)
    .map((piece) => piece.text)
    .join('')
    .normalize('NFC')

/** What stands before a sign of VIQR by chance, the second of two d, and the backslash itself. */
const ambiguous = /\\|(?<=[aeiouyà-ỹ])[\^(+'’´`?~.]|(?<=d)[dđ]/giu
const letter = /[\u00C0-\u1EF9]/gu

/**
 * Text as the charset writes it, each byte as a character of Latin-1; letters that it has no way to write stay as they are
 * (`isWritable`). In VIQR, signs that would be read as marks get a backslash.
 */
export function encode(text: string, name: CharsetName): string {
  const nfc = text.normalize('NFC')
  const plain = name === 'viqr' ? nfc.replaceAll(ambiguous, '\\$&') : nfc
  return plain.replaceAll(letter, (one) => charsets[name].write(one) ?? one)
}
