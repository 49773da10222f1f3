import { composeMarks } from './charsets/index.ts'

const ligatures: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
}

/** Bullets, arrows and ticks of the fonts Symbol and Wingdings, as Office keeps them in private use. */
const symbols: Readonly<Record<string, string>> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF06E': '■',
  '\uF06F': '□',
  '\uF0A8': '□',
  '\uF06C': '●',
  '\uF0A1': '○',
  '\uF076': '❖',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF0FE': '☑',
  '\uF0E0': '→',
  '\uF0DF': '←',
  '\uF0E8': '➔',
  '\uF0B0': '°',
  '\uF0B1': '±',
  '\uF0B4': '×',
  '\uF0A3': '≤',
  '\uF0B3': '≥',
  '\uF0B9': '≠',
  '\uF0BB': '≈',
  '\uF0C5': '⊕',
  '\uF0CD': '⊆',
  '\uF0D7': '·',
  '\uF02D': '-',
}

const privateUse = /[\uE000-\uF8FF]/gu

/**
 * Letters as people type and search them: ligatures taken apart, marks put to their letters (NFC, R-401), private-use characters
 * replaced by what they show. One that nobody knows is a bullet before a space at the beginning, and nothing elsewhere.
 */
export function repairCharacters(text: string, isFirst = false): string {
  if (!/[\u0080-\uFFFF]/.test(text)) return text
  const known = composeMarks(text)
    .replaceAll(/[\uFB00-\uFB06]/g, (one) => ligatures[one] ?? one)
    .replaceAll(privateUse, (one) => symbols[one] ?? one)
  const bulleted = isFirst ? known.replace(/^(\s*)[\uE000-\uF8FF](?=\s)/u, '$1•') : known
  return bulleted.replaceAll(privateUse, asciiOf).normalize('NFC')
}

/** A font that calls itself a symbol font keeps its ordinary letters at U+F000 and their code. */
const asciiOf = (one: string): string => {
  const code = (one.codePointAt(0) ?? 0) - 0xf000
  return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : ''
}
