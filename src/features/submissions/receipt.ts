import type { Automatic, Checks } from '#platform/mail-reading/index.ts'

export interface Received {
  automatic: Automatic
  isFlagged: boolean
  /** Small letters; null where the letter has none. */
  fromAddress: string | null
  checks: Checks
  /** It answers one of our own letters. */
  answersUs: boolean
  /** The very letter came to another mailbox too, and its sender knows. */
  isReceipted: boolean
  /** How many letters this address has had from here within a day. */
  recent: number
  /** Milliseconds since it was sent; null where nobody knows. */
  age: number | null
}

/** A forged sender is what these checks are for; what was not found out is not held against the letter. */
export const mayBeForged = ({ dmarc, spf, dkim }: Checks): boolean =>
  dmarc.verdict === 'fail' || (spf.verdict === 'fail' && dkim.verdict !== 'pass')

const day = 24 * 60 * 60 * 1000
const oldest = 3 * day
export const mostADay = 10

/**
 * Whether nobody is to be told that the letter has come. A receipt to a machine comes back, to a list bothers a crowd, to a forged
 * sender bothers a stranger, and to an old letter surprises whoever wrote it.
 */
export function isWithoutReceipt(letter: Received, ownAddresses: readonly string[]): boolean {
  const { fromAddress, automatic, isFlagged, checks, answersUs, recent, age } = letter
  if (fromAddress === null || ownAddresses.includes(fromAddress)) return true
  if (automatic !== null || isFlagged || answersUs || letter.isReceipted) return true
  if (/^(no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?)([+.@-]|$)/.test(fromAddress)) return true
  if (mayBeForged(checks)) return true
  return recent >= mostADay || age === null || age > oldest
}
