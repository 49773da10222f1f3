import type { Content } from '../file-text/content.ts'
import { readAbstract } from './abstract.ts'
import { readAnnounced } from './announced.ts'
import { readAttached } from './attached.ts'
import { readAdoption, readBases, readEffect } from './body.ts'
import { readConsolidation } from './consolidation.ts'
import type { Facts } from './facts.ts'
import { readHead } from './head.ts'
import { readIssuer } from './issuer.ts'
import { linesOf } from './lines.ts'
import { readGazette, readMarks } from './marks.ts'
import { readAddressees, readRecipients } from './recipients.ts'
import { readSigner } from './signer.ts'

export { bearsSecrecy } from './bears-secrecy.ts'
export type { Attached, Fact, Facts } from './facts.ts'

/**
 * Reads the facts of an official document from its layout: positions where the format has them, the order of the lines
 * where it has not. What is not there stays absent; nothing is guessed from what documents usually are (R-520 … R-525).
 * Sureness is set by rule, by how many signs agree; below 0.8 a person should look.
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
  readConsolidation(lines, facts)
  const attachedAt = readAttached(lines, head.typeAt, facts)
  if (facts.type?.value !== 'consolidated-text') {
    readAdoption(lines, facts)
    readAnnounced(lines, head, facts)
  }
  const own = attachedAt === -1 ? lines : lines.slice(0, attachedAt)
  readEffect(own, facts)
  readAddressees(own, facts)
  const recipientsAt = readRecipients(own, facts)
  const begin = Math.max(head.typeAt, head.numberAt, 0) + 1
  readSigner(own, begin, recipientsAt, facts)
  // The decision may be signed only below what it issues.
  if (!facts.signerName && attachedAt !== -1) readSigner(lines, attachedAt, -1, facts)
  return facts
}

/** Page numbers, and the line above each page of a gazette. */
const isRunningHead = (text: string): boolean =>
  /^\d{1,4}$/.test(text) || /^(\d+ )?CÔNG BÁO\s*\/\s*Số/i.test(text)
