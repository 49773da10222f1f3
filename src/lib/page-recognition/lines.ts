import type { Line } from '../file-text/content.ts'
import { linesOf } from '../file-text/pdf/lines.ts'
import type { Word } from './engine.ts'

/** Words become the lines of a page, column by column, as those of a PDF with text; places in points. */
export function placeLines(words: readonly Word[], scale: number): Line[] {
  const kept = words.filter(isText)
  const pieces = kept.map(({ text, left, right, base, height }) => ({
    text: `${text} `,
    left: left / scale,
    right: right / scale,
    base: base / scale,
    size: Math.max(4, Math.round((height / scale) * 2) / 2),
  }))
  return linesOf(pieces).map((line) => ({
    ...line,
    runs: line.runs.map((run, index) =>
      index === line.runs.length - 1 ? { ...run, text: run.text.trimEnd() } : run,
    ),
    sureness: surenessOf(line, kept, scale),
  }))
}

/**
 * Specks, seals and dotted lines are read as words of signs, with little confidence; but what has many letters and is not in
 * the dictionary, as an address of the web, is read rightly with none at all.
 */
function isText({ text, confidence }: Word): boolean {
  const letters = text.replaceAll(/[^\p{L}\d]/gu, '').length
  if (confidence >= 60) return true
  if (letters < 0.7 * text.length) return false
  return letters >= 8 || confidence >= (letters >= 2 ? 10 : 40)
}

/** How sure the words of a line are, on the average: 0 … 1. */
function surenessOf({ place }: Line, words: readonly Word[], scale: number): number {
  if (!place) return 0
  const own = words.filter(
    ({ left, right, base }) =>
      left / scale >= place.left - 0.5 &&
      right / scale <= place.right + 0.5 &&
      base / scale > place.top &&
      base / scale <= place.bottom + 0.5,
  )
  const sum = own.reduce((total, { confidence }) => total + confidence, 0)
  return own.length === 0 ? 0 : Math.round(sum / own.length) / 100
}
