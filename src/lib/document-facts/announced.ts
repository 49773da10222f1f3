import { findNumbers } from '../document-number/index.ts'
import { readDay } from './days.ts'
import type { Facts } from './facts.ts'
import type { Head } from './head.ts'
import { fact, type Read } from './lines.ts'

const announced = /(?:ban hành )?kèm theo (.{0,60}?)\bsố:?\s*(.{3,60}?)\s+ngày\s+(.{6,40}?)\s+của/i
/** In a form or an annex far below, others are announced. */
const farthest = 200

/**
 * Where the head says nothing, "(Ban hành kèm theo Quyết định số: 65/QĐ-CVP ngày 15/9/2011 của …)" does. A head with an
 * empty place for the number says that there is none yet.
 */
export function readAnnounced(all: readonly Read[], { isUnnumbered, typeAt }: Head, facts: Facts): void {
  if (isUnnumbered || (facts.number && facts.issuedOn)) return
  for (const [index, line] of all.slice(0, farthest).entries()) {
    if (!/kèm theo/i.test(line.text)) continue
    const text = [line, all[index + 1], all[index + 2]].map((one) => one?.text ?? '').join(' ')
    const match = announced.exec(text)
    const number = match && findNumbers(match[2] ?? '')[0]
    const day = match && readDay(match[3] ?? '')
    if (!number || (facts.number && facts.number.value !== number.text)) continue
    // What announces itself has its own head; without one the file is only an annex of that document.
    const sureness = typeAt === -1 ? 0.6 : 0.9
    facts.number ??= fact(number.text, sureness, line, text)
    if (day) facts.issuedOn ??= fact(day, sureness, line, text)
    return
  }
}
