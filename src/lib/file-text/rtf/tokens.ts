export interface RtfEvents {
  open: () => void
  close: () => void
  /** A control word, or a control symbol under its character (`~`, `*`). */
  word: (name: string, value: number | null) => void
  /** A letter of the text, written out or as `\'hh`. */
  letter: (byte: number) => void
}

const [backslash, opening, closing, quote, minus, space] = [0x5c, 0x7b, 0x7d, 0x27, 0x2d, 0x20]
const longestWord = 40

const isLetter = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39

/** Walks through RTF once, from the first byte to the last. Answers false where groups stay open: the end is missing. */
export function walkRtf(bytes: Uint8Array, events: RtfEvents): boolean {
  const at = (index: number) => bytes[index] ?? 0
  let depth = 0
  let here = 0

  const readWord = () => {
    const from = here
    while (here - from < longestWord && isLetter(at(here))) here++
    const name = String.fromCharCode(...bytes.subarray(from, here))
    const digits = here
    if (at(here) === minus && isDigit(at(here + 1))) here++
    while (here - digits < 11 && isDigit(at(here))) here++
    const value = here > digits ? Number(String.fromCharCode(...bytes.subarray(digits, here))) : null
    if (at(here) === space) here++
    if (name === 'bin') here += Math.max(0, value ?? 0)
    else events.word(name, value)
  }
  const readControl = () => {
    const first = at(here)
    if (isLetter(first)) readWord()
    else if (first === quote) {
      const byte = Number.parseInt(String.fromCharCode(at(here + 1), at(here + 2)), 16)
      here += 3
      if (Number.isFinite(byte)) events.letter(byte)
    } else {
      here++
      if (first === backslash || first === opening || first === closing) events.letter(first)
      else events.word(first === 10 || first === 13 ? 'par' : String.fromCharCode(first), null)
    }
  }

  while (here < bytes.length) {
    const byte = at(here++)
    if (byte === backslash) readControl()
    else if (byte === opening) {
      depth++
      events.open()
    } else if (byte === closing) {
      events.close()
      if (--depth <= 0) return true // What follows the last brace is not of the document.
    } else if (byte !== 10 && byte !== 13 && byte !== 0) events.letter(byte)
  }
  return false
}
