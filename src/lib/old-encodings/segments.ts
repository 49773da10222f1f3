import type { Run } from '../file-text/content.ts'
import type { CharsetName, Piece } from './charsets/index.ts'
import { hintOf } from './fonts.ts'

/** Runs of a line that follow each other and whose fonts say the same about the charset. */
export interface Segment {
  runs: readonly Run[]
  /** Null where no font tells. */
  hint: CharsetName | null
  text: string
}

export function segmentsOf(runs: readonly Run[]): Segment[] {
  const segments: { runs: Run[]; hint: CharsetName | null; text: string }[] = []
  for (const run of runs) {
    const before = segments.at(-1)
    const hint = hintOf(run.font)?.charset ?? null
    // A mark or a letter that was set in another font, in the middle of a word, belongs to its word.
    const goesOn =
      before?.hint &&
      hint === null &&
      /[\p{L}\p{M}]$/u.test(before.text) &&
      /^[^\s\d\p{P}]{1,3}$/u.test(run.text)
    if (before && (before.hint === hint || goesOn)) {
      before.runs.push(run)
      before.text += run.text
    } else segments.push({ runs: [run], hint, text: run.text })
  }
  return segments
}

/** Gives each run the pieces that begin in it; a letter whose mark stands in the next run goes with the letter. */
export function spread(pieces: readonly Piece[], runs: readonly Run[]): string[] {
  const texts = runs.map(() => '')
  let n = 0
  let end = runs[0]?.text.length ?? 0
  let at = 0
  const add = (source: string, text: string) => {
    while (at >= end && n < runs.length - 1) end += runs[++n]?.text.length ?? 0
    texts[n] += text
    at += source.length
  }
  for (const { source, text } of pieces) {
    // What stays as it is may go over the border of two runs.
    if (source === text && at + source.length > end) for (const char of source) add(char, char)
    else add(source, text)
  }
  return texts
}
