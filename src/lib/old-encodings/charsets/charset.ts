/** A stretch of the source and what it says; stretches follow each other without a gap. */
export interface Piece {
  source: string
  text: string
}

export interface Charset {
  /** Reads characters that stand for bytes (or, in VIQR, for marks) as Vietnamese, NFC; the rest stays as it is. */
  read: (source: string) => Piece[]
  /** One letter (NFC) as the charset writes it, in Latin-1 characters; null where it has no way to. */
  write: (letter: string) => string | null
  /** Finds what may be a word: letters, and the signs that are letters here. Global. */
  words: RegExp
}

/** A class of characters for a regular expression. */
export const classOf = (characters: Iterable<string>): string =>
  Array.from(characters, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`).join('')

/** Words in which the signs count as letters. */
export const wordsWith = (signs: Iterable<string> = []): RegExp =>
  new RegExp(`[\\p{L}\\p{M}${classOf(signs)}]+`, 'gu')
