import { classOf, type Charset, type Piece } from './charset.ts'
import { vietnameseLetters } from './letters.ts'

/** Marks typed after the letter, in the order of RFC 1456: the letter's own mark, then the tone. */
const signs: readonly (readonly [sign: string, mark: string])[] = [
  ['^', '\u0302'],
  ['(', '\u0306'],
  ['+', '\u031B'],
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['?', '\u0309'],
  ['~', '\u0303'],
  ['.', '\u0323'],
]

const written = new Map<string, string>([
  ['đ', 'dd'],
  ['Đ', 'DD'],
])
for (const letter of vietnameseLetters) {
  const [base = '', ...marks] = letter.normalize('NFD')
  if (written.has(letter)) continue
  const own = signs.flatMap(([sign, mark]) => (marks.includes(mark) ? [sign] : []))
  written.set(letter, base + own.join(''))
}
const letters = new Map([...written].map(([letter, typed]) => [typed, letter]))
letters.set('Dd', 'Đ')
// Word processors make other signs of the apostrophe.
for (const [letter, typed] of written)
  for (const sign of ['’', '´']) letters.set(typed.replace("'", sign), letter)

const longest = 3

/** VIQR. A sign after a backslash stands for itself; so does the second d of two that are no đ. */
function read(source: string): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < source.length;) {
    const piece = pieceAt(source, at)
    pieces.push(piece)
    at += piece.source.length
  }
  return pieces
}

function pieceAt(source: string, at: number): Piece {
  for (let length = longest; length > 1; length--) {
    const typed = source.slice(at, at + length)
    const letter = typed.length === length && letters.get(typed)
    if (letter) return { source: typed, text: letter }
  }
  const char = source[at] ?? ''
  const next = source[at + 1] ?? ''
  const parted = source.slice(at + 1, at + 3)
  if (char === '\\' && /^d{2}$/i.test(parted))
    return { source: char + parted, text: letters.get(parted) ?? parted }
  const isEscaped = char === '\\' && (/[dD\\]/.test(next) || signs.some(([sign]) => sign === next))
  return isEscaped ? { source: char + next, text: next } : { source: char, text: char }
}

export const viqr: Charset = {
  read,
  write: (letter) => written.get(letter) ?? null,
  words: new RegExp(`[\\p{L}][\\p{L}${classOf(signs.map(([sign]) => sign).join('') + '’´\\')}]*`, 'gu'),
}
