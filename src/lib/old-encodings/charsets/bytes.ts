/**
 * The bytes of an old charset reach us as characters, because whoever read the file took them for Western text: as Latin-1, as
 * Windows-1252, or as the private-use characters of a font that calls itself a symbol font (U+F000 and the byte).
 */

/** Windows-1252 from 0x80 on; five places are empty there and stay the control characters of Latin-1. */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** What readers of PDF files make of a byte by the name of its glyph, or by the Macintosh's charset. */
const lookalikes: Record<string, number> = { μ: 0xb5, '∙': 0xb7, '⋅': 0xb7, '−': 0xad, '‐': 0xad, '‑': 0xad }

const bytes = new Map<string, number>([
  ...Array.from({ length: 256 }, (_, byte) => [String.fromCharCode(byte), byte] as const),
  ...Array.from({ length: 224 }, (_, n) => [String.fromCharCode(0xf020 + n), 0x20 + n] as const),
  ...Array.from(western, (char, n) => [char, 0x80 + n] as const),
  ...Object.entries(lookalikes),
])

/** Undefined for a character that can be no byte. */
export const byteOf = (char: string): number | undefined => bytes.get(char)

/** Every character that may stand for a byte. */
export const charactersOf = (byte: number): string[] =>
  [...bytes].filter(([, one]) => one === byte).map(([char]) => char)
