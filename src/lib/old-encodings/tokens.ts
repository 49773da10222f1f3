import { charsets, type CharsetName, type Piece } from './charsets/index.ts'

/** A word as it stands and as the charset reads it, or what is between two words (`after` null). */
export interface Token {
  pieces: Piece[]
  before: string
  after: string | null
}

/** Cuts a text into words, by what a word is in this charset, and what is between them. */
export function tokensOf(text: string, name: CharsetName): Token[] {
  const { read, words } = charsets[name]
  const tokens: Token[] = []
  let at = 0
  const between = (end: number) => {
    const source = text.slice(at, end)
    if (source !== '') tokens.push({ pieces: [{ source, text: source }], before: source, after: null })
  }
  for (const match of text.matchAll(words)) {
    between(match.index)
    at = match.index + match[0].length
    const pieces = read(match[0])
    tokens.push({ pieces, before: match[0], after: joinTexts(pieces) })
  }
  between(text.length)
  return tokens
}

export const joinTexts = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

/** French, Spanish, German, Portuguese: a word with the letters that those use, in one case or with a capital first. */
const foreign = /^(?:\p{Lu}?[a-zßàâäáãåæçèéêëìíîïñòóôöõøùúûüýÿœ]+|[A-ZÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØÙÚÛÜÝŸŒ]+)$/u

export const isPlausiblyForeign = (word: string): boolean => foreign.test(word)
