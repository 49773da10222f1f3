import { byteOf } from './bytes.ts'
import { wordsWith, type Charset, type Piece } from './charset.ts'

/** Letters that are one byte by themselves, in both cases. */
const alone: Readonly<Record<number, string>> = {
  0xf1: 'đ',
  0xd1: 'Đ',
  0xec: 'ì',
  0xcc: 'Ì',
  0xed: 'í',
  0xcd: 'Í',
  0xe6: 'ỉ',
  0xc6: 'Ỉ',
  0xf3: 'ĩ',
  0xd3: 'Ĩ',
  0xf2: 'ị',
  0xd2: 'Ị',
  0xee: 'ỵ',
  0xce: 'Ỵ',
  0xf4: 'ơ',
  0xd4: 'Ơ',
  0xf6: 'ư',
  0xd6: 'Ư',
}

/** What a byte does to the letter before it, as combining marks; with a capital letter goes the byte less 0x20. */
const marks: Readonly<Record<number, string>> = {
  0xf8: '\u0300',
  0xf9: '\u0301',
  0xfb: '\u0309',
  0xf5: '\u0303',
  0xef: '\u0323',
  0xe2: '\u0302',
  0xe0: '\u0302\u0300',
  0xe1: '\u0302\u0301',
  0xe5: '\u0302\u0309',
  0xe3: '\u0302\u0303',
  0xe4: '\u0302\u0323',
  0xea: '\u0306',
  0xe8: '\u0306\u0300',
  0xe9: '\u0306\u0301',
  0xfa: '\u0306\u0309',
  0xfc: '\u0306\u0303',
  0xeb: '\u0306\u0323',
}
const breves = [0xea, 0xe8, 0xe9, 0xfa, 0xfc, 0xeb]
const circumflexes = [0xe2, 0xe0, 0xe1, 0xe5, 0xe3, 0xe4]
/** On i no mark is written this way, and on y no dot. */
const bearers: Readonly<Record<string, readonly number[]>> = {
  a: [...circumflexes, ...breves],
  e: circumflexes,
  o: circumflexes,
  ơ: [],
  u: [],
  ư: [],
  y: [],
}

function joined(base: string, byte: number): string | null {
  const small = byte < 0xe0 ? byte + 0x20 : byte
  const isTone = [0xf8, 0xf9, 0xfb, 0xf5, 0xef].includes(small)
  const bearer = bearers[base.toLowerCase()]
  if (!bearer || !(isTone || bearer.includes(small))) return null
  return (base + (marks[small] ?? '')).normalize('NFC')
}

/** VNI for Windows: the letter, then a byte for all its marks. Typists mix the cases of the two, so only the letter's counts. */
function read(source: string): Piece[] {
  const pieces: Piece[] = []
  for (const char of source) {
    const byte = byteOf(char)
    const before = pieces.at(-1)
    const whole = before && byte !== undefined && byte >= 0xc0 ? joined(before.text, byte) : null
    if (before && whole !== null) pieces[pieces.length - 1] = { source: before.source + char, text: whole }
    else pieces.push({ source: char, text: alone[byte ?? 0] ?? char })
  }
  return pieces
}

const written = new Map<string, string>(
  Object.entries(alone).map(([byte, letter]) => [letter, String.fromCharCode(Number(byte))]),
)
for (const small of Object.keys(bearers))
  for (const base of [small, small.toUpperCase()])
    for (const byte of Object.keys(marks).map(Number)) {
      const own = byte - (base === small ? 0 : 0x20)
      const whole = joined(base, own)
      if (whole !== null && !written.has(whole))
        written.set(whole, (written.get(base) ?? base) + String.fromCharCode(own))
    }

export const vni: Charset = { read, write: (letter) => written.get(letter) ?? null, words: wordsWith() }
