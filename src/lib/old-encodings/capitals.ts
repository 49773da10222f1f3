import { joinTexts, type Token } from './tokens.ts'

const letters = (text: string) => text.replaceAll(/[^A-Za-z]/g, '')
/** Whether what TCVN3 could write large is large. */
export const isCapital = (text: string): boolean => /^[A-Z]+$/.test(letters(text))

/**
 * Makes small letters with marks large where TCVN3 could not write them large: in words whose other letters are two
 * capitals or more, and in whole lines that have no small letter. Abbreviations in numbers of documents (`13/2001/TT-BTC`) say
 * nothing about their line.
 */
export function raiseCapitals(tokens: readonly Token[]): Token[] {
  const isWholeLine = isLineOfCapitals(tokens)
  return tokens.map((token) => {
    const { before, after } = token
    if (after === null) return token
    const own = letters(before)
    const isRaised = isWholeLine || (own.length > 1 && isCapital(own))
    if (!isRaised) return token
    const pieces = token.pieces.map(({ source, text }) => ({ source, text: text.toUpperCase() }))
    return { ...token, pieces, after: joinTexts(pieces) }
  })
}

function isLineOfCapitals(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ after, before }, n) => {
    const isPartOfNumber = [tokens[n - 1], tokens[n + 1]].some(
      (one) => one && one.after === null && /[\d/&-]/.test(one.before),
    )
    return after !== null && letters(before) !== '' && !isPartOfNumber
  })
  return (
    words.length > 1 &&
    letters(words.map(({ before }) => before).join('')).length > 3 &&
    words.every(({ before }) => isCapital(before))
  )
}
