import { byteOf, charactersOf } from './bytes.ts'
import { wordsWith, type Charset, type Piece } from './charset.ts'
import { composeMarks } from './combining.ts'

/** Where Windows' own Vietnamese charset differs from the Western one: letters, and marks that follow their letter. */
const own: Readonly<Record<number, string>> = {
  0xc3: 'Ă',
  0xe3: 'ă',
  0xd0: 'Đ',
  0xf0: 'đ',
  0xd5: 'Ơ',
  0xf5: 'ơ',
  0xdd: 'Ư',
  0xfd: 'ư',
  0xfe: '₫',
  0xcc: '\u0300',
  0xd2: '\u0309',
  0xde: '\u0303',
  0xec: '\u0301',
  0xf2: '\u0323',
}

function read(source: string): Piece[] {
  const pieces: Piece[] = []
  for (const char of source) {
    const byte = byteOf(char)
    const isPrivate = byte !== undefined && char >= '\uF000'
    const text = own[byte ?? 0] ?? (isPrivate ? String.fromCharCode(byte) : char)
    const before = pieces.at(-1)
    if (before && /^\p{M}$/u.test(text))
      pieces[pieces.length - 1] = { source: before.source + char, text: composeMarks(before.text + text) }
    else pieces.push({ source: char, text })
  }
  return pieces
}

const bytes = new Map(Object.entries(own).map(([byte, text]) => [text, String.fromCharCode(Number(byte))]))
const tones = new Set(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'])

/** The letter with its own mark in one byte, the tone in another. */
function write(letter: string): string {
  const parts = Array.from(letter.normalize('NFD'))
  const base = parts
    .filter((part) => !tones.has(part))
    .join('')
    .normalize('NFC')
  return [base, ...parts.filter((part) => tones.has(part))].map((part) => bytes.get(part) ?? part).join('')
}

export const windows1258: Charset = {
  read,
  write,
  words: wordsWith([0xcc, 0xd2, 0xde].flatMap(charactersOf)),
}
