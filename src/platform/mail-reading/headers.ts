import { isIP } from 'node:net'
import type { Automatic } from './read-mail.ts'

export interface HeaderLine {
  /** Small letters. */
  key: string
  /** With its name, still folded. */
  line: string
}

/** What a header says, unfolded; '' where it is not there. */
export const valueOf = (lines: readonly HeaderLine[], key: string): string =>
  unfold(lines.find((header) => header.key === key)?.line ?? '')

const unfold = (line: string): string =>
  line
    .slice(line.indexOf(':') + 1)
    .replaceAll(/\r?\n\s*/g, ' ')
    .trim()

/** RFC 3834 and what servers really write: nobody reads an answer to such a letter, or an answer comes back. */
export function tellAutomatic(lines: readonly HeaderLine[], from: string): Automatic {
  const has = (key: string) => lines.some((header) => header.key === key)
  const value = (key: string) => valueOf(lines, key).toLowerCase()
  if (has('return-path') && /^<?\s*>?$/.test(value('return-path'))) return 'bounce'
  if (/^(mailer-daemon|postmaster)@/.test(from) || value('content-type').startsWith('multipart/report'))
    return 'bounce'
  const submitted = value('auto-submitted')
  if (submitted !== '' && !/^no\b/.test(submitted)) return 'auto_reply'
  if (has('x-auto-response-suppress') || has('x-autoreply') || has('x-autorespond')) return 'auto_reply'
  if (/^auto[_-]?reply/.test(value('precedence'))) return 'auto_reply'
  if (lines.some(({ key }) => key.startsWith('list-'))) return 'list'
  return /^(bulk|list|junk)/.test(value('precedence')) || has('feedback-id') ? 'list' : null
}

export const isFlaggedAsSpam = (lines: readonly HeaderLine[]): boolean =>
  /^yes/i.test(valueOf(lines, 'x-spam-flag')) || /^yes/i.test(valueOf(lines, 'x-spam-status'))

export interface Delivery {
  /** Of the machine that brought it to our mail server. */
  ip: string
  helo: string
}

/**
 * Who brought it, as our own mail server wrote it down: the uppermost line that names a public address, below those of the
 * office's own machines. Only for what was fetched from a mailbox: in a file from anywhere these lines may be anybody's.
 */
export function findDelivery(lines: readonly HeaderLine[]): Delivery | null {
  for (const { key, line } of lines) {
    if (key !== 'received') continue
    const found = /^from\s+(\S{1,255})\s[^;]{0,1000}?\[(?:IPv6:)?([0-9a-f.:]{3,45})\]/i.exec(unfold(line))
    const [, helo = '', ip = ''] = found ?? []
    if (isIP(ip) !== 0 && !isPrivate(ip)) return { ip, helo }
  }
  return null
}

const isPrivate = (ip: string): boolean =>
  /^(10|127)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^::1$|^f[cd][0-9a-f]{2}:|^fe80:/i.test(ip)
