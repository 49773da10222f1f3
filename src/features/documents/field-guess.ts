import { withoutMarks } from '#lib/text.ts'

/** A field of work of the profile, with the words by which an abstract belongs to it. */
export interface FieldOfWork {
  code: string
  name: string
  words: readonly string[]
}

/** Which fields an abstract speaks of, at most two; null where it speaks of none. Only a proposal, and never a sure one. */
export function guessFields(
  abstract: string,
  fields: readonly FieldOfWork[],
): { codes: string[]; names: string[]; sureness: number } | null {
  const text = ` ${wordsOf(abstract)} `
  const scored = fields
    .map((field) => ({
      field,
      score: foldedOf(field).filter((word) => text.includes(word)).length,
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 2)
  const [best] = scored
  if (!best) return null
  const chosen = scored.filter(({ score }) => score === best.score)
  return {
    codes: chosen.map(({ field }) => field.code),
    names: chosen.map(({ field }) => field.name),
    sureness: chosen.length > 1 ? 0.4 : Math.min(0.5 + best.score / 10, 0.8),
  }
}

/** Thousands of abstracts are asked about the same few fields. */
const folded = new WeakMap<FieldOfWork, readonly string[]>()
function foldedOf(field: FieldOfWork): readonly string[] {
  const words = folded.get(field) ?? field.words.map((word) => ` ${wordsOf(word)} `)
  folded.set(field, words)
  return words
}

const wordsOf = (text: string) =>
  withoutMarks(text)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
