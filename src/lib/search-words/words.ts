import { withoutMarks } from '../text.ts'

const tone = /[\u0300\u0301\u0303\u0309\u0323]/
const word = /[\p{L}\p{M}\p{N}]+/gu
/** "kỹ" and "kĩ", "quy" and "qui" are the same word; after another vowel ("tay", "thuy") the letter makes another word. */
const finalY = /^(b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)y$/

/** Syllables are few and come again in every text: each is spelled once, until so many are known. */
const most = 200_000
const spellings = new Map<string, string>()
const bares = new Map<string, string>()

/** The tone goes to the end ("hòa" and "hoà" → "hoa" and a grave), which settles its place without rules. */
function spell(written: string): string {
  if (/^\d/.test(written)) return written.replace(/^0+(?=\d)/, '')
  let found = ''
  let base = ''
  for (const mark of written.normalize('NFD')) {
    if (found === '' && tone.test(mark)) found = mark
    else base += mark
  }
  base = base.normalize('NFC')
  if (finalY.test(base)) base = `${base.slice(0, -1)}i`
  return base + found
}

function once(known: Map<string, string>, key: string, make: (key: string) => string): string {
  let value = known.get(key)
  if (value === undefined) {
    value = make(key)
    if (known.size >= most) known.clear()
    known.set(key, value)
  }
  return value
}

/**
 * The one form of a word in small letters, whatever keyboard or house style wrote it: composed or not, "hoà" or "hòa",
 * "uỷ" or "ủy", "kĩ" or "kỹ", "qui" or "quy", "05" or "5". The form is for comparing, not for reading.
 */
export const normalWord = (written: string): string => once(spellings, written, spell)

/** The same word as it is typed without a Vietnamese keyboard: "đ" is "d". */
export const bareWord = (normal: string): string => once(bares, normal, withoutMarks)

/** Words in small letters as they were typed. "12/NQ-HĐND" is three of them. */
export const splitWords = (text: string): string[] => text.normalize('NFC').toLowerCase().match(word) ?? []

/** The words of a text in their one form. */
export const readWords = (text: string): string[] => splitWords(text).map(normalWord)

/** Neighbours joined: most Vietnamese words have two syllables, so that pairs carry what single ones do not. */
export function pairsOf(words: readonly string[]): string[] {
  const pairs: string[] = []
  for (let at = 1; at < words.length; at++) pairs.push(`${words[at - 1]}_${words[at]}`)
  return pairs
}
