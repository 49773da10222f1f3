import type { Heading } from './headings.ts'
import { isEnded } from './lines.ts'

/** Where in the structure the reader stands. */
export interface Standing {
  article: number
  clause: number
  point: string
  topic: number
  /** After "Nơi nhận": what follows is a list of names. */
  isClosing: boolean
  /** The line before, as it stands. */
  before: string
  /** The line before is as long as the page is wide. */
  isFull: boolean
}

export const beginning: Standing = {
  article: 0,
  clause: 0,
  point: '',
  topic: 0,
  isClosing: false,
  before: '',
  isFull: false,
}

/** f, j, w and z are no points, but some clerks write them. */
const letters = 'abcdđefghijklmnopqrstuvwxyz'
const referring = /(?:tại|của|theo|và|hoặc|[Kk]hoản \d+[a-zđ]?|[Đđ]iểm [a-zđ]|[Ll]uật|các|đến|với|sau),?$/u

/**
 * Whether a line that looks like a heading is one here. Numbers go up and letters go on; a sentence that is broken before
 * "Điều 7." or "2011." goes on with it.
 */
export function isInOrder({ kind, number, text }: Heading, at: Standing): boolean {
  const isBroken = at.isFull && !isEnded(at.before)
  const value = Number.parseInt(number, 10)
  switch (kind) {
    case 'article':
      if (referring.test(at.before)) return false
      return (
        value === 1 || value === at.article || value === at.article + 1 || (!isBroken && value > at.article)
      )
    case 'clause':
      if (isBroken || at.isClosing) return false
      return value === 1 || (value >= at.clause && value <= at.clause + 4 && at.clause > 0)
    case 'point': {
      if (isBroken || at.isClosing) return false
      const steps = letters.indexOf(number[0] ?? '') - letters.indexOf(at.point || 'a')
      return number[0] === 'a' || (at.point !== '' && steps >= 0 && steps <= 5)
    }
    case 'heading': {
      if (isBroken || at.isClosing) return false
      const roman = fromRoman(number)
      return roman === null || (at.article === 0 && (roman === 1 || roman === at.topic + 1))
    }
    default:
      return !(isBroken && (referring.test(at.before) || text.startsWith('(')))
  }
}

const romans: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** "IV" → 4; null for what is no Roman number. */
export function fromRoman(number: string): number | null {
  const digits = Array.from(number, (digit) => (Object.hasOwn(romans, digit) ? (romans[digit] ?? 0) : 0))
  if (digits.length === 0 || digits.includes(0)) return null
  return digits.reduce((sum, digit, n) => sum + (digit < (digits[n + 1] ?? 0) ? -digit : digit), 0)
}
