import { charsetNames, charsets, type CharsetName, type Piece } from './charsets/index.ts'
import { rememberWords } from './memory.ts'

/** A word as it stands and as the charset reads it, or what is between two words (`after` null). */
export interface Token {
  pieces: readonly Piece[]
  before: string
  after: string | null
}

/**
 * What Windows has where VPS and VISCII keep capitals: quotation marks, dashes, bullets. At the edge of a word that has small
 * letters it is no capital.
 */
const typographic = '\u2013\u2014\u2018-\u201E\u2022\u2026'
const head = new RegExp(`^[${typographic}]+`, 'u')
const tail = new RegExp(`[${typographic}]+$`, 'u')

/** Nothing this long is a word; it may be an attack on our time. */
const longest = 100

const readers = Object.fromEntries(
  charsetNames.map((name) => [
    name,
    rememberWords((before): Token => {
      const pieces = charsets[name].read(before)
      return { pieces, before, after: joinTexts(pieces) }
    }),
  ]),
) as Record<CharsetName, (word: string) => Token>

/** Cuts a text into words, by what a word is in this charset, and what is between them. */
export function tokensOf(text: string, name: CharsetName): Token[] {
  const { words } = charsets[name]
  const read = readers[name]
  const tokens: Token[] = []
  let at = 0
  const between = (end: number) => {
    const source = text.slice(at, end)
    if (source !== '') tokens.push({ pieces: [{ source, text: source }], before: source, after: null })
    at = end
  }
  for (const match of text.matchAll(words)) {
    const [whole] = match
    const isLarge = /[A-Z]/.test(whole) && !/[a-z]/.test(whole)
    const skipped = isLarge ? '' : (head.exec(whole)?.[0] ?? '')
    const before = isLarge ? whole : whole.slice(skipped.length).replace(tail, '')
    if (before === '' || before.length > longest) continue
    between(match.index + skipped.length)
    at += before.length
    tokens.push(read(before))
  }
  between(text.length)
  return tokens
}

/** One sign alone is a sign, not a letter: `×`, `®`, `”`. Two may be a word: `®·` is `đã` in TCVN3. */
export const isWord = (token: string): boolean => token.length > 1 || /\p{L}/u.test(token)

export function joinTexts(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}

/** French, Spanish, German, Portuguese: a word with the letters that those use, in one case or with a capital first. */
const foreign = /^(?:\p{Lu}?[a-zßàâäáãåæçèéêëìíîïñòóôöõøùúûüýÿœ]+|[A-ZÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØÙÚÛÜÝŸŒ]+)$/u

export const isPlausiblyForeign = (word: string): boolean => foreign.test(word)

/** Capitals with Đ and hardly a vowel: `HĐND`, `QĐ`, `BHLĐ`, `TVĐT`. */
export const isAbbreviation = (word: string): boolean =>
  /^[A-ZĐ]{1,8}$/u.test(word) && /Đ/u.test(word) && !/[AEIOY]/.test(word)

/** Letters of Vietnamese that no old charset shows by accident. */
export const onlyUnicode = /[ĂăĐđƠơƯưẠ-ỹ]/u

/** Whether a text has only letters that English has. */
export const isPlain = (text: string): boolean => !/[\u0080-\uFFFF]/.test(text)
