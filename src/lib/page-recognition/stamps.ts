import type { Line } from '../file-text/content.ts'
import type { Engine, Word } from './engine.ts'
import { headShare, onlyRed, upperPart } from './inks.ts'
import type { Picture } from './picture.ts'

/** In radians: clerks do not stamp straight. */
const turns = [0, 0.1, -0.1]

const marks = { MAT: 'MẬT', TOIMAT: 'TỐI MẬT', TUYETMAT: 'TUYỆT MẬT' } as const

/**
 * A line of a secrecy mark where one is stamped in the head of a page and was not read with the text: first in what is red,
 * then among what is scattered. `read` are the words of the page: where some stand beside it, it is a part of a sentence.
 */
export async function findStamp(
  engine: Engine,
  { picture, dark, read }: { picture: Picture; dark: Buffer; read: readonly Word[] },
): Promise<Line | null> {
  const plain = findMark(
    read.filter(({ bottom }) => bottom < picture.height * headShare),
    read,
  )
  if (plain) return lineOf(plain, picture.scale)
  const red = await onlyRed(picture, headShare)
  for (const turn of red ? turns : []) {
    // Black words beside a red stamp are not of its ink, and no neighbours.
    const words = await engine.read(red ?? dark, 'scattered', turn)
    const found = findMark(words, words)
    if (found) return lineOf(found, picture.scale)
  }
  const scattered = await engine.read(await upperPart(dark, picture, headShare), 'scattered', 0)
  const found = findMark(scattered, [...read, ...scattered])
  return found && lineOf(found, picture.scale)
}

interface Mark {
  text: string
  words: Word[]
}

/** Words of one row by themselves that say nothing but the mark; a frame is read as strokes and brackets. */
function findMark(words: readonly Word[], read: readonly Word[]): Mark | null {
  const capitals = words.filter(({ text }) => /\p{Lu}/u.test(text) && text === text.toUpperCase())
  for (const first of capitals) {
    const row = [first]
    for (const next of capitals) if (follows(row.at(-1) ?? first, next)) row.push(next)
    for (let count = row.length; count > 0; count -= 1) {
      const some = row.slice(0, count)
      const text = markIn(some.map((word) => word.text).join(''))
      if (text && !hasNeighbours(some, read)) return { text, words: some }
    }
  }
  return null
}

/** Slanted letters lose or double a stroke, and marks over letters are the first that is misread. */
function markIn(written: string): string | null {
  const letters = written.normalize('NFD').replaceAll(/[^A-Z]/g, '')
  const usual = letters
    .replace(/E+I?T/, 'ET')
    .replace(/A+I?T$/, 'AT')
    .replace(/^T[O0]I/, 'TOI')
  return Object.hasOwn(marks, usual) ? marks[usual as keyof typeof marks] : null
}

const follows = (word: Word, next: Word) =>
  next !== word &&
  Math.abs(next.bottom - word.bottom) < heightOf(word) &&
  next.left > word.left &&
  next.left - word.right < heightOf(word) &&
  next.left - word.right > -heightOf(word) / 2

const heightOf = ({ top, bottom }: Word) => Math.max(8, bottom - top)

function hasNeighbours(words: readonly Word[], read: readonly Word[]): boolean {
  const box = boxOf(words)
  const height = box.bottom - box.top
  const middle = (box.top + box.bottom) / 2
  return read.some((word) => {
    const { text, confidence, left, right, top, bottom } = word
    if (words.includes(word)) return false
    if (!/[\p{L}\d]{2}/u.test(text) || confidence < 50 || top > middle || bottom < middle) return false
    const isInside = left < box.right && right > box.left
    return !isInside && left - box.right < 1.5 * height && box.left - right < 1.5 * height
  })
}

function boxOf(words: readonly Word[]) {
  return {
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
    top: Math.min(...words.map(({ top }) => top)),
    bottom: Math.max(...words.map(({ bottom }) => bottom)),
  }
}

function lineOf({ text, words }: Mark, scale: number): Line {
  const { left, right, top, bottom } = boxOf(words)
  const place = { left: left / scale, right: right / scale, top: top / scale, bottom: bottom / scale }
  return { runs: [{ text, size: Math.round(place.bottom - place.top) }], place }
}
