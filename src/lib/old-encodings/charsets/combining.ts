import { wordsWith, type Charset, type Piece } from './charset.ts'
import { vietnameseLetters } from './letters.ts'

const stretch = /\p{Script=Latin}[\u0300-\u0303\u0306\u0309\u031B\u0323]{1,4}/gu
const known = new Set(vietnameseLetters)
const first = /[\u031B\u0302\u0306]/u

/**
 * Letters and the marks after them, in whatever order, as one letter each (NFC). Unicode's own rules leave a tone that was
 * typed before the circumflex where it is, and the word is found by nobody.
 */
export const composeMarks = (text: string): string =>
  text.replaceAll(stretch, (whole) => {
    const [base = '', ...marks] = whole.normalize('NFD')
    const ordered = [
      ...marks.filter((mark) => first.test(mark)),
      ...marks.filter((mark) => !first.test(mark)),
    ]
    const composed = (base + ordered.join('')).normalize('NFC')
    return known.has(composed) ? composed : whole.normalize('NFC')
  })

function read(source: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of source.matchAll(stretch)) {
    pieces.push(...Array.from(source.slice(at, match.index), (char) => ({ source: char, text: char })))
    pieces.push({ source: match[0], text: composeMarks(match[0]) })
    at = match.index + match[0].length
  }
  return [...pieces, ...Array.from(source.slice(at), (char) => ({ source: char, text: char }))]
}

/** Unicode with the marks apart, as some systems and programs keep it. */
export const combining: Charset = {
  read,
  write: (letter) => letter.normalize('NFD'),
  words: wordsWith(),
}
