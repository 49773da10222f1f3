/** Somebody in a header of a letter. */
export interface MailAddress {
  name: string
  /** Small letters. */
  address: string
}

/** What kind of machine wrote it; null where a person may have. */
export type Automatic = 'bounce' | 'auto_reply' | 'list' | null

export type Verdict = 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'unchecked'

/** One check of who sent it; `domain` is the one that it speaks for. */
export interface Check {
  verdict: Verdict
  domain: string | null
}

export interface Checks {
  spf: Check
  dkim: Check
  dmarc: Check
}

export interface MailAttachment {
  name: string
  /** Where its bytes lie. */
  path: string
  bytes: number
}

/** A letter as it was read: every text NFC. */
export interface ReadMail {
  subject: string
  from: MailAddress | null
  replyTo: MailAddress | null
  to: MailAddress[]
  cc: MailAddress[]
  /** ISO 8601, as the sender's machine says. */
  sentAt: string | null
  messageId: string | null
  /** In-Reply-To and References, the last 50. */
  answers: string[]
  text: string
  /** Sanitised; null where it brought none, or where its letters had to be converted and only the text is sure. */
  html: string | null
  /** Pictures of the HTML that lie elsewhere and are not fetched. */
  remotePictures: number
  automatic: Automatic
  /** The server that took it in held it for spam. */
  isFlagged: boolean
  /** The text was in an old Vietnamese encoding. */
  isConverted: boolean
  /** A mark of state secrecy stands in the text by itself. */
  isSecret: boolean
  attachments: MailAttachment[]
  /** Attachments beyond the most that are taken. */
  left: number
  checks: Checks
}

export type MailReading =
  | { ok: true; mail: ReadMail }
  | { ok: false; why: 'time' | 'memory' | 'broken' | 'empty' }
