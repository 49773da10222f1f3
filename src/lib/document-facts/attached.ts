import { isKindOfDocument } from '../legal-outline/headings.ts'
import type { Facts } from './facts.ts'
import { fact, isCapitals, type Read } from './lines.ts'

/**
 * What the document issues and comes in the same file: "QUY CHẾ / HOẠT ĐỘNG CỦA …" below the end of the decision, with the
 * bracketed line that says with what it was issued. Its facts are not those of the document.
 */
export function readAttached(lines: readonly Read[], typeAt: number, facts: Facts): number {
  if (typeAt === -1) return -1
  for (let at = typeAt + 6; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.side === 'right' || !isKindOfDocument(line.text)) continue
    const next = lines.slice(at + 1, at + 8)
    const noted = next.findIndex(({ text }) => /^\(?\s*\(?(ban hành )?kèm theo/i.test(text))
    const title = noted === -1 ? next.filter(({ text }) => isCapitals(text)) : next.slice(0, noted)
    if (noted === -1 || title.some(({ text }) => text.length > 200)) continue
    const words = [line, ...title].map(({ text }) => text).join(' ')
    facts.attached = fact({ title: words, line: line.at }, 0.9, line, words)
    return at
  }
  return -1
}
