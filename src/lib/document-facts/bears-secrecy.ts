import type { Facts } from './facts.ts'
import { readMarks } from './marks.ts'

/**
 * Whether the text bears a mark of state secrecy (R-1031) on a line by itself, the rule for files that are handed in. Only the first
 * 20,000 letters are looked through: a mark stands in the head.
 */
export function bearsSecrecy(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .map((line) => ({ runs: [{ text: line }] }))
  const facts: Facts = {}
  readMarks({ pages: [{ number: 1, lines }], notes: [] }, facts)
  return facts.secrecy !== undefined
}
