import { excerpt } from '#lib/text.ts'
import type { Highlight } from './asking/highlight.ts'

/** A stretch of text; those that were looked for are drawn apart. */
export interface Stretch {
  text: string
  found: boolean
}

const before = 12
const length = 40

/** A text in stretches, the words that were asked for apart from the others. */
export function markWords(text: string, isAsked: Highlight): Stretch[] {
  const stretches: Stretch[] = []
  for (const piece of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
    if (piece === '') continue
    const found = isAsked(piece)
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

/** The sentence or two that say most of what was asked: of the text around the first word found, else of the summary. */
export function snippetOf(summary: string, body: string, isAsked: Highlight): Stretch[] {
  const inSummary = listWords(summary).filter(({ word }) => isAsked(word)).length
  const text = body.replaceAll(/\s+/g, ' ')
  const words = listWords(text)
  const { begin, most } = densest(words.map(({ word }) => isAsked(word)))
  if (begin === null || (summary !== '' && inSummary >= most)) return markWords(cut(summary || text), isAsked)
  const from = Math.max(0, begin - before)
  const to = Math.min(words.length, from + length)
  const stretch = text.slice(words[from]?.at, words[to]?.at).trimEnd()
  return markWords(`${from > 0 ? '… ' : ''}${stretch}${to < words.length ? ' …' : ''}`, isAsked)
}

const cut = (text: string) => excerpt(text, 300)

const listWords = (text: string) =>
  Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => ({ word, at: index }))

/** Where the stretch of words begins that holds most of those found; `begin` is null where none is. */
function densest(found: readonly boolean[]): { begin: number | null; most: number } {
  let [best, most, inside] = [-1, 0, 0]
  for (let end = 0; end < found.length; end++) {
    if (found[end]) inside += 1
    if (end >= length && found[end - length]) inside -= 1
    if (inside > most) [best, most] = [Math.max(0, end - length + 1), inside]
  }
  return { begin: best === -1 ? null : found.indexOf(true, best), most }
}
