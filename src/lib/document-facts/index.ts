import type { Content } from '../file-text/content.ts'
import { readAbstract } from './abstract.ts'
import { readAdoption, readBases, readEffect } from './body.ts'
import type { Facts } from './facts.ts'
import { readRecipients, readSigner } from './foot.ts'
import { readAnnounced, readHead } from './head.ts'
import { readIssuer } from './issuer.ts'
import { linesOf } from './lines.ts'
import { readGazette, readMarks } from './marks.ts'

export type { Fact, Facts } from './facts.ts'

/**
 * Reads the facts of an official document from its layout: positions where the format has them, the order of the lines
 * where it has not. What is not there stays absent; nothing is guessed from what documents usually are (R-520 … R-525).
 */
export function readFacts(content: Content): Facts {
  const facts: Facts = {}
  const whole = linesOf(content)
  readMarks(content, facts)
  readGazette(whole, facts)
  const lines = whole.filter(({ text }) => !isRunningHead(text))
  const head = readHead(lines, facts)
  readIssuer(lines, head, facts)
  readAbstract(lines, head, facts)
  readBases(lines, facts)
  readAdoption(lines, facts)
  readAnnounced(lines, facts)
  readEffect(lines, facts)
  readSigner(lines, Math.max(head.typeAt, head.numberAt, 0) + 1, facts)
  readRecipients(lines, facts)
  return facts
}

/** Page numbers, and the line above each page of a gazette. */
const isRunningHead = (text: string): boolean =>
  /^\d{1,4}$/.test(text) || /^(\d+ )?CÔNG BÁO\s*\/\s*Số/i.test(text)
