import { bareWord, normalWord } from '#lib/search-words/index.ts'

/** A stretch of text; those that were looked for are drawn apart. */
export interface Stretch {
  text: string
  found: boolean
}

const before = 12
const length = 40

/** A text in stretches, the words that were asked for apart from the others; `plain`: without marks. */
export function markWords(text: string, plain: readonly string[]): Stretch[] {
  const asked = new Set(plain)
  const stretches: Stretch[] = []
  for (const piece of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
    if (piece === '') continue
    const found = asked.has(bareWord(normalWord(piece.toLowerCase())))
    const last = stretches.at(-1)
    if (last?.found === found) last.text += piece
    else stretches.push({ text: piece, found })
  }
  return joined(stretches)
}

/** Two found words with only a space between them are one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  for (const [place, stretch] of stretches.entries()) {
    const last = whole.at(-1)
    const next = stretches[place + 1]
    const isGap = !stretch.found && stretch.text.trim() === '' && last?.found === true && next?.found === true
    if (last && (isGap || last.found === stretch.found)) last.text += stretch.text
    else whole.push({ ...stretch })
  }
  return whole
}

/** The sentence or two that say most of what was asked: of the lead, else of the text around the first word found. */
export function snippetOf(lead: string, body: string, plain: readonly string[]): Stretch[] {
  const inLead = new Set(wordsWithPlaces(lead).map(({ plain: word }) => word))
  if (plain.every((word) => inLead.has(word))) return markWords(lead, plain)
  const text = body.replaceAll(/\s+/g, ' ')
  const words = wordsWithPlaces(text)
  const asked = new Set(plain)
  const begin = densest(words.map(({ plain: word }) => asked.has(word)))
  if (begin === null) return markWords(lead, plain)
  const from = Math.max(0, begin - before)
  const to = Math.min(words.length, from + length)
  const cut = text.slice(words[from]?.at, words[to]?.at)
  return markWords(`${from > 0 ? '… ' : ''}${cut.trimEnd()}${to < words.length ? ' …' : ''}`, plain)
}

const wordsWithPlaces = (text: string) =>
  Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => ({
    plain: bareWord(normalWord(word.toLowerCase())),
    at: index,
  }))

/** Where the stretch of words begins that holds most of those found; null where none is. */
function densest(found: readonly boolean[]): number | null {
  let [best, most, inside] = [-1, 0, 0]
  for (let end = 0; end < found.length; end++) {
    if (found[end]) inside += 1
    if (end >= length && found[end - length]) inside -= 1
    if (inside > most) [best, most] = [Math.max(0, end - length + 1), inside]
  }
  if (best === -1) return null
  return found.indexOf(true, best)
}
